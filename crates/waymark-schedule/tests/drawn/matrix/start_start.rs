//! Start to start: B starts once A has started.

use super::*;

drawings! {
    /// The lag counts in days that B works, from the day A really began.
    as_soon: "
        @cal late .TWTFS. off 5
        @status 3
        @days               |MTWTFssMTW|
        A 3 began=1 done=3  | ###      | 0 0 | fact
        B 3 SS:A+2 cal=late |   ##---# | 0 0 | A
    "

    /// Begun before A, which nothing holds back.
    as_soon_begun: "
        @cal project MTWTF.. off 2
        @status 1
        @days                     |MTwTFssMTW|
        A 2                       | #-#      | 0 0 | status
        B 3 SS:A-1 began=0 pct=34 |##-#      | 0 0 | fact
    "

    /// Done while A is under way.
    as_soon_done: "
        @cal daily MTWTFSS
        @status 4
        @days                             |MTWTFssMTW|
        A 4 began=2 pct=50                |  ###--#  | 0 0 | fact
        B 2 SS:A cal=daily began=2 done=3 |  ##      | 0 0 | fact
        C 1 B                             |    #     | 1 1 | B
    "

    /// A may start until a day before it.
    as_late: "
        @cal project MTWTF.. off 2
        @days           |MTwTFssMTW|
        A 2             |##        | 3 3 | start
        B 1 SS:A+1 alap |       #  | 0 0 | late
        C 5             |##-##--#  | 0 0 | start
    "

    /// Begun, it goes on in the days that B works and keeps its slack.
    as_late_begun: "
        @cal half MTW....
        @status 2
        @days                                 |MTWTFssMTW|
        A 2 began=0 done=1                    |##        | 0 0 | fact
        B 4 SS:A alap cal=half began=1 pct=25 | ##----## | 1 1 | fact
        C 6                                   |  ###--###| 0 0 | status
    "

    /// Done on the first day, and not put off.
    as_late_done: "
        @status 3
        @days                          |MTWTFssMTW|
        A 5 began=0 pct=60             |#####     | 0 0 | fact
        B 1 SS:A-1 alap began=0 done=0 |#         | 0 0 | fact
    "

    /// A date on a holiday waits for the Friday; A has begun and is free of the link.
    start_no_earlier: "
        @cal project MTWTF.. off 3
        @status 1
        @days              |MTWtFssMTW|
        A 3 began=0 pct=34 |###       | 2 2 | fact
        B 2 SS:A snet=3    |    #--#  | 0 0 | date
    "

    /// The rest goes on from the status date, weekends worked.
    start_no_earlier_begun: "
        @cal project MTWTF.. off 3
        @cal daily MTWTFSS
        @status 7
        @days                                      |MTWtFssMTW|
        A 3 began=0 done=4                         |###-#     | 0 0 | fact
        B 6 SS:A-1 snet=2 cal=daily began=3 pct=50 |   #######| 0 0 | fact
    "

    /// Done before its date and before A has begun.
    start_no_earlier_done: "
        @cal daily MTWTFSS
        @status 2
        @days                                      |MTWTFssMTW|
        A 2                                        |  ##      | 0 0 | status
        B 1 SS:A+1 snet=1 cal=daily began=0 done=0 |#         | 0 0 | fact
    "

    /// A began late, and the date goes before the lag.
    start_no_later: "
        @status 4
        @days              |MTWTFssMTW|
        A 2 began=2 done=3 |  ##      | 0 0 | fact
        B 1 SS:A+3 snlt=4  |    #     | 0 0 | date; breaks A by 1
    "

    /// Begun after its date, on the first day that B works.
    start_no_later_begun: "
        @cal late .TWTFS. off 2
        @status 1
        @days                                     |MTWTFssMTW|
        A 3 began=0 pct=34                        |###       | 1 1 | fact
        B 2 SS:A-1 snlt=0 cal=late began=1 pct=50 | #-#      | 0 0 | fact
    "

    /// Done before A begins.
    start_no_later_done: "
        @cal half MTW....
        @status 3
        @days                                   |MTWTFssMTW|
        A 3                                     |   ##--#  | 0 0 | status
        B 2 SS:A snlt=1 cal=half began=1 done=2 | ##       | 0 0 | fact
    "

    /// A Saturday means the Monday; A has until B starts.
    finish_no_earlier: "
        @cal project MTWTF.. off 1
        @days           |MtWTFssMTW|
        A 2             |#-#       | 3 3 | start
        B 2 SS:A fnet=5 |    #--#  | 0 0 | date
    "

    /// The last day of work waits for its date, a Sunday.
    finish_no_earlier_begun: "
        @cal daily MTWTFSS
        @status 3
        @days                                      |MTWTFssMTW|
        A 2 began=1 done=2                         | ##       | 0 0 | fact
        B 3 SS:A-1 fnet=6 cal=daily began=1 pct=67 | ######   | 3 3 | fact
        C 5                                        |   ##--###| 0 0 | status
    "

    /// Done before its date, on the status date.
    finish_no_earlier_done: "
        @status 2
        @days                            |MTWTFssMTW|
        A 4 began=0 pct=50               |####      | 0 0 | fact
        B 2 SS:A+1 fnet=4 began=1 done=2 | ##       | 0 0 | fact
    "

    /// On a holiday means the day before, which is lost: undone work is not in the past.
    finish_no_later: "
        @cal project MTWTF.. off 4
        @status 3
        @days              |MTWTfssMTW|
        A 1 began=2 done=2 |  #       | 0 0 | fact
        B 3 SS:A-1 fnlt=4  |   #---## | -2 0 | status; misses its date by 2
    "

    /// The date limits the slack of what is under way.
    finish_no_later_begun: "
        @status 2
        @days                          |MTWTFssMTW|
        A 3 began=1                    | ####     | 2 2 | fact
        B 3 SS:A fnlt=4 began=1 left=2 | ###      | 1 1 | fact
        C 5                            |  ###--## | 0 0 | status
    "

    /// Done late, and over.
    finish_no_later_done: "
        @cal project MTWTF.. off 2
        @cal daily MTWTFSS
        @status 1
        @days                                      |MTwTFssMTW|
        A 2                                        | #-#      | 0 0 | status
        B 1 SS:A+1 fnlt=0 cal=daily began=0 done=1 |##        | 0 0 | fact
    "

    /// On a Friday B does not work: on the Saturday after it.
    must_start: "
        @cal weekend .....SS
        @status 2
        @days                      |MTWTFssMTW|
        A 2 began=0 done=1         |##        | 0 0 | fact
        B 2 SS:A mso=4 cal=weekend |     ##   | 0 0 | date
    "

    /// Begun a day before it must, and a holiday later done.
    must_start_begun: "
        @cal daily MTWTFSS off 3
        @status 1
        @days                                     |MTWTFssMTW|
        A 1                                       | #        | 3 3 | status
        B 4 SS:A-1 mso=2 cal=daily began=1 pct=25 | ##-##    | 0 0 | fact
    "

    /// Done a day after it had to start.
    must_start_done: "
        @status 4
        @days                           |MTWTFssMTW|
        A 5 began=0 pct=40              |#####--## | 0 0 | fact
        B 1 SS:A+2 mso=2 began=3 done=3 |   #      | 0 0 | fact
        C 1 B                           |    #     | 2 2 | B
    "

    /// Later than the link asks, and without slack.
    must_finish: "
        @status 2
        @days              |MTWTFssMTW|
        A 1 began=1 done=1 | #        | 0 0 | fact
        B 2 SS:A-2 mfo=4   |   ##     | 0 0 | date
        C 4                |  ###--#  | 0 0 | status
    "

    /// What is left is a day more than the date allows.
    must_finish_begun: "
        @cal project MTWTF.. off 2
        @status 3
        @days                           |MTwTFssMTW|
        A 3 began=0 pct=67              |##-#      | 1 1 | fact
        B 3 SS:A+1 mfo=3 began=1 pct=34 | #-##     | -1 0 | fact; misses its date by 1
    "

    /// Done before it must.
    must_finish_done: "
        @cal late .TWTFS.
        @status 1
        @days                          |MTWTFssMTW|
        A 2                            | ##       | 0 0 | status
        B 1 SS:A mfo=5 cal=late done=1 | #        | 0 0 | fact
    "

    /// On a holiday: no work lies between it and the day the link asks for.
    pinned: "
        @cal project MTWTF.. off 2
        @days               |MTwTFssMTW|
        A 3                 |##-#      | 2 0 | start
        B 2 SS:A+2 pin=2..3 |  -#      | 2 2 | date
        C 5                 |##-##--#  | 0 0 | start
    "

    /// What is left counts from the status date, not from the days it was given.
    pinned_begun: "
        @cal daily MTWTFSS off 2
        @status 1
        @days                                      |MTWTFssMTW|
        A 2 began=0 pct=50                         |##        | 2 2 | fact
        B 3 SS:A pin=2..4 cal=daily began=1 left=2 | #-#      | 0 0 | fact
    "

    /// Done later than it was set.
    pinned_done: "
        @status 3
        @days                              |MTWTFssMTW|
        A 2 began=1 done=2                 | ##       | 0 0 | fact
        B 2 SS:A-1 pin=0..1 began=1 done=3 | ###      | 0 0 | fact
    "
}
