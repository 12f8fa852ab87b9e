//! Start to finish: B finishes once A has started.

use super::*;

drawings! {
    /// The link asks for days that have passed; the Monday is a holiday.
    as_soon: "
        @cal project MTWTF.. off 7
        @status 4
        @days              |MTWTFssmTW|
        A 3 began=3 pct=34 |   ##---# | 0 0 | fact
        B 1 SF:A-1         |    #     | 1 1 | status
    "

    /// Three days after A starts it finishes.
    as_soon_begun: "
        @cal daily MTWTFSS
        @status 2
        @days                               |MTWTFssMTW|
        A 2                                 |  ##      | 0 0 | status
        B 4 SF:A+3 cal=daily began=0 pct=50 |#####     | 0 0 | fact
    "

    /// Done before A started.
    as_soon_done: "
        @cal project MTWTF.. off 1
        @status 3
        @days                   |MtWTFssMTW|
        A 1 began=2 done=2      |  #       | 0 0 | fact
        B 1 SF:A began=0 done=0 |#         | 0 0 | fact
        C 1 B                   |   #      | 0 0 | status
    "

    /// At the end of the plan, after a holiday.
    as_late: "
        @cal project MTWTF.. off 4
        @status 1
        @days           |MTWTfssMTW|
        A 3 began=1     | ###      | 2 2 | fact
        B 2 SF:A-1 alap |       ## | 0 0 | late
        C 5             | ###---## | 0 0 | status
    "

    /// A may start until B, begun and going on, would have to finish later.
    as_late_begun: "
        @cal daily MTWTFSS off 3
        @status 2
        @days                                  |MTWTFssMTW|
        A 2                                    |  ##      | 3 2 | status
        B 3 SF:A alap cal=daily began=1 pct=34 | ##-#     | 4 4 | fact
        C 5                                    |  ###--## | 0 0 | status
    "

    /// Done on the day A started.
    as_late_done: "
        @status 4
        @days                          |MTWTFssMTW|
        A 2 began=2 done=3             |  ##      | 0 0 | fact
        B 1 SF:A+1 alap began=2 done=2 |  #       | 0 0 | fact
        C 1 B                          |    #     | 0 0 | status
    "

    /// The link would have it before the project; the date does not.
    start_no_earlier: "
        @cal late .TWTFS. off 3
        @days                    |MTWTFssMTW|
        A 2                      |##        | 3 3 | start
        B 2 SF:A snet=2 cal=late |  #-#     | 0 0 | date
    "

    /// Five days after A began, over a weekend.
    start_no_earlier_begun: "
        @status 3
        @days                            |MTWTFssMTW|
        A 2 began=1 done=2               | ##       | 0 0 | fact
        B 3 SF:A+5 snet=4 began=2 pct=34 |  ###--#  | 0 0 | fact
    "

    /// Begun before its date.
    start_no_earlier_done: "
        @cal project MTWTF.. off 3
        @status 2
        @days                            |MTWtFssMTW|
        A 2 began=2                      |  #-#     | 0 0 | fact
        B 1 SF:A-1 snet=2 began=0 done=1 |##        | 0 0 | fact
    "

    /// A would have had to start on the Sunday before the project.
    start_no_later: "
        @cal daily MTWTFSS
        @days                       |MTWTFssMTW|
        A 3                         |###       | -1 0 | start
        B 2 SF:A+5 snlt=2 cal=daily |  ##      | 0 0 | date; breaks A by 1
    "

    /// Both finish after the holiday.
    start_no_later_begun: "
        @cal project MTWTF.. off 4
        @status 3
        @days                          |MTWTfssMTW|
        A 2 began=3                    |   #---#  | 0 0 | fact
        B 3 SF:A snlt=1 began=2 pct=34 |  ##---#  | 0 0 | fact
    "

    /// Done without a word of when it began.
    start_no_later_done: "
        @status 4
        @days                    |MTWTFssMTW|
        A 1 began=3 done=3       |   #      | 0 0 | fact
        B 2 SF:A-1 snlt=1 done=2 | ##       | 0 0 | fact
        C 2 B                    |    #--#  | 0 0 | status
    "

    /// On the second day that B works; the link asks for the first.
    finish_no_earlier: "
        @cal weekend .....SS
        @days                         |MTWTFssMTW|
        A 6                           |#####--#  | 0 0 | start
        B 1 SF:A+1 fnet=6 cal=weekend |      #   | 0 0 | date
    "

    /// Half is left, and waits for its date.
    finish_no_earlier_begun: "
        @cal project MTWTF.. off 2
        @status 3
        @days                            |MTwTFssMTW|
        A 3 began=1 pct=34               | #-##     | 1 1 | fact
        B 2 SF:A-1 fnet=7 began=0 pct=50 |##-##--#  | 0 0 | fact
    "

    /// Done three days before its date.
    finish_no_earlier_done: "
        @status 7
        @days                          |MTWTFssMTW|
        A 3 began=1 done=4             | ####     | 0 0 | fact
        B 1 SF:A fnet=3 began=0 done=0 |#         | 0 0 | fact
        C 1 A                          |       #  | 0 0 | A
    "

    /// On a holiday means the day before, too soon for two days from the status date.
    finish_no_later: "
        @cal project MTWTF.. off 3
        @status 2
        @days              |MTWtFssMTW|
        A 3 began=1 pct=34 | ##-#     | 0 0 | fact
        B 2 SF:A-1 fnlt=3  |  #-#     | -1 0 | status; misses its date by 1
    "

    /// On its date, and so without slack.
    finish_no_later_begun: "
        @cal project MTWTF.. off 2
        @status 3
        @days                          |MTwTFssMTW|
        A 1 began=1 done=1             | #        | 0 0 | fact
        B 3 SF:A fnlt=4 began=0 pct=34 |##-##     | 0 0 | fact
        C 3                            |   ##--#  | 0 0 | status
    "

    /// A day late, and over before A starts.
    finish_no_later_done: "
        @cal daily MTWTFSS
        @status 1
        @days                                      |MTWTFssMTW|
        A 2                                        | ##       | 0 0 | status
        B 2 SF:A+2 fnlt=0 cal=daily began=0 done=1 |##        | 0 0 | fact
    "

    /// A day before the link asks, with a holiday of its own inside.
    must_start: "
        @cal daily MTWTFSS off 4
        @status 3
        @days                      |MTWTFssMTW|
        A 1 began=2 done=2         |  #       | 0 0 | fact
        B 2 SF:A+4 mso=3 cal=daily |   #-#    | 0 0 | date; breaks A by 1
    "

    /// Begun a day before it must; its slack is that to the end of the plan.
    must_start_begun: "
        @status 2
        @days                  |MTWTFssMTW|
        A 3 began=1 pct=34     | ###      | 2 2 | fact
        B 2 SF:A mso=3 began=2 |  ##      | 2 2 | fact
        C 4                    |  ###--#  | 0 0 | status
    "

    /// Done before it had to start.
    must_start_done: "
        @cal project MTWTF.. off 2
        @status 1
        @days                           |MTwTFssMTW|
        A 2                             | #-#      | 0 0 | status
        B 1 SF:A-1 mso=3 began=1 done=1 | #        | 0 0 | fact
    "

    /// On a Sunday B does not work: on the Saturday before it.
    must_finish: "
        @cal late .TWTFS.
        @status 2
        @days                     |MTWTFssMTW|
        A 4 began=1 pct=25        | ####     | 0 0 | fact
        B 2 SF:A+3 mfo=6 cal=late |    ##    | 0 0 | date
    "

    /// Ahead of its date, it may slip for two days that B works.
    must_finish_begun: "
        @cal daily MTWTFSS off 3
        @status 4
        @days                                     |MTWTFssMTW|
        A 1 began=2 done=2                        |  #       | 0 0 | fact
        B 3 SF:A-1 mfo=6 cal=daily began=1 pct=67 | ##-#     | 2 2 | fact
        C 3                                       |    #--## | 0 0 | status
    "

    /// Done a day before it must.
    must_finish_done: "
        @status 3
        @days                         |MTWTFssMTW|
        A 1                           |   #      | 0 0 | status
        B 1 SF:A mfo=3 began=1 done=2 | ##       | 0 0 | fact
    "

    /// From a Sunday on; its one day of work is the next that B works.
    pinned: "
        @cal late .TWTFS.
        @status 2
        @days                   |MTWTFssMTW|
        A 2 began=0 done=2      |###       | 0 0 | fact
        B 1 SF:A pin=6 cal=late |      --# | 0 0 | date
    "

    /// Begun before its days.
    pinned_begun: "
        @status 1
        @days                              |MTWTFssMTW|
        A 3                                | ###      | 0 0 | status
        B 2 SF:A-1 pin=3..4 began=1 pct=50 | ##       | 1 1 | fact
    "

    /// Done a day later than it was set.
    pinned_done: "
        @cal project MTWTF.. off 4
        @status 3
        @days                              |MTWTfssMTW|
        A 3 began=2 pct=34                 |  ##---#  | 0 0 | fact
        B 2 SF:A+2 pin=0..1 began=1 done=2 | ##       | 0 0 | fact
    "
}
