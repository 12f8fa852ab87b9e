//! Finish to finish: B finishes once A is finished.

use super::*;

drawings! {
    /// Done on Sunday it is done with A, for no time of its own lies between.
    as_soon: "
        @cal weekend .....SS
        @days                |MTWTFssMTW|
        A 6                  |#####--#  | 0 0 | start
        B 2 FF:A cal=weekend |     ##   | 0 0 | A
    "

    /// The last day of what is under way waits for A and the lag.
    as_soon_begun: "
        @status 2
        @days                     |MTWTFssMTW|
        A 4 began=0 pct=25        |#####     | 0 0 | fact
        B 2 FF:A+1 began=1 pct=50 | ####--#  | 0 0 | fact
    "

    /// Done over a holiday; what follows waits for Monday.
    as_soon_done: "
        @cal late .TWTFS. off 4
        @status 7
        @days                              |MTWTFssMTW|
        A 4 began=0 done=4                 |#####     | 0 0 | fact
        B 3 FF:A-1 cal=late began=2 done=5 |  ##-#    | 0 0 | fact
        C 1 B                              |       #  | 0 0 | B
    "

    /// The slack of A is that of B.
    as_late: "
        @cal project MTWTF.. off 4
        @status 1
        @days              |MTWTfssMTW|
        A 3 began=0 pct=34 |###       | 3 3 | fact
        B 2 FF:A alap      |       ## | 0 0 | late
        C 5                | ###---## | 0 0 | status
    "

    /// Held by the link, not by the end of the plan.
    as_late_begun: "
        @status 3
        @days                          |MTWTFssMTW|
        A 2 began=0 done=3             |####      | 0 0 | fact
        B 4 FF:A+2 alap began=1 pct=50 | ####--#  | 2 2 | fact
        C 5                            |   ##--###| 0 0 | status
    "

    /// Done before A begins.
    as_late_done: "
        @cal project MTWTF.. off 2
        @cal daily MTWTFSS
        @status 1
        @days                                    |MTwTFssMTW|
        A 3                                      | #-##     | 0 0 | status
        B 1 FF:A-1 alap cal=daily began=0 done=0 |#         | 0 0 | fact
    "

    /// A day later than the link asks is a day of slack for A.
    start_no_earlier: "
        @days           |MTWTFssMTW|
        A 4             |####      | 1 1 | start
        B 2 FF:A snet=3 |   ##     | 0 0 | date
    "

    /// Its date is past; the lead is counted in days that B works.
    start_no_earlier_begun: "
        @cal late .TWTFS. off 4
        @status 4
        @days                                     |MTWTFssMTW|
        A 5 began=0 pct=20                        |#####--###| 0 0 | fact
        B 2 FF:A-1 snet=4 cal=late began=2 pct=50 |  ##-#--# | 1 1 | fact
    "

    /// Begun before its date, done on a Saturday.
    start_no_earlier_done: "
        @cal project MTWTF.. off 4
        @cal daily MTWTFSS
        @status 7
        @days                                      |MTWTfssMTW|
        A 3 began=1 done=3                         | ###      | 0 0 | fact
        B 2 FF:A+1 snet=5 cal=daily began=4 done=5 |    ##    | 0 0 | fact
        C 1 B                                      |       #  | 0 0 | B
    "

    /// It starts by its date and finishes before A does.
    start_no_later: "
        @status 1
        @days              |MTWTFssMTW|
        A 5 began=0 pct=20 |#####     | -1 0 | fact
        B 2 FF:A snlt=2    |  ##      | 0 0 | date; breaks A by 1
    "

    /// Three days after A, with a holiday and a weekend between.
    start_no_later_begun: "
        @cal project MTWTF.. off 3
        @status 2
        @days                            |MTWtFssMTW|
        A 2 began=0 done=1               |##        | 0 0 | fact
        B 3 FF:A+3 snlt=0 began=1 pct=34 | ##-#--#  | 0 0 | fact
    "

    /// Done before A begins.
    start_no_later_done: "
        @cal project MTWTF.. off 3
        @cal half MTW....
        @status 2
        @days                                     |MTWtFssMTW|
        A 2                                       |  #-#     | 0 0 | status
        B 2 FF:A-1 snlt=1 cal=half began=0 done=1 |##        | 0 0 | fact
    "

    /// On a holiday means the day after.
    finish_no_earlier: "
        @cal project MTWTF.. off 3
        @status 1
        @days              |MTWtFssMTW|
        A 2 began=0 pct=50 |##        | 2 2 | fact
        B 2 FF:A fnet=3    |  #-#     | 0 0 | date
    "

    /// Its holiday too means the day after.
    finish_no_earlier_begun: "
        @cal daily MTWTFSS off 4
        @status 2
        @days                                      |MTWTFssMTW|
        A 3 began=0 done=2                         |###       | 0 0 | fact
        B 2 FF:A-1 fnet=4 cal=daily began=1 pct=50 | ###-#    | 0 0 | fact
    "

    /// Done before A and before its date.
    finish_no_earlier_done: "
        @status 1
        @days                            |MTWTFssMTW|
        A 2                              | ##       | 0 0 | status
        B 1 FF:A+1 fnet=4 began=0 done=1 |##        | 0 0 | fact
    "

    /// The slack A lacks is counted across both calendars.
    finish_no_later: "
        @cal late .TWTFS.
        @days                    |MTWTFssMTW|
        A 5                      |#####     | -1 0 | start
        B 2 FF:A fnlt=3 cal=late |  ##      | 0 0 | date; breaks A by 1
    "

    /// A day is left, and the date has passed.
    finish_no_later_begun: "
        @status 3
        @days                            |MTWTFssMTW|
        A 3 began=0 done=3               |####      | 0 0 | fact
        B 3 FF:A-1 fnlt=2 began=1 left=1 | ###      | -1 0 | fact; misses its date by 1
    "

    /// Done after its date and before A.
    finish_no_later_done: "
        @cal project MTWTF.. off 2
        @status 3
        @days                            |MTwTFssMTW|
        A 4 began=0 pct=50               |##-##     | 0 0 | fact
        B 2 FF:A+1 fnlt=1 began=1 done=3 | #-#      | 0 0 | fact
    "

    /// On a day that A does not work, and just early enough not to break the link.
    must_start: "
        @cal project MTWTF.. off 1
        @cal daily MTWTFSS
        @days                      |MtWTFssMTW|
        A 4                        |#-###     | 0 0 | start
        B 3 FF:A-1 mso=1 cal=daily | ###      | 0 0 | date
    "

    /// Begun a day late; its finish waits for the lag.
    must_start_begun: "
        @status 2
        @days                           |MTWTFssMTW|
        A 2 began=0 done=2              |###       | 0 0 | fact
        B 3 FF:A+2 mso=0 began=1 pct=34 | ####     | 0 0 | fact
    "

    /// Done two days after it had to start.
    must_start_done: "
        @cal project MTWTF.. off 3
        @status 2
        @days                         |MTWtFssMTW|
        A 3 began=0 pct=34            |###-#     | 0 0 | fact
        B 1 FF:A mso=0 began=2 done=2 |  #       | 0 0 | fact
    "

    /// On its date, a day before A.
    must_finish: "
        @cal daily MTWTFSS
        @status 2
        @days                    |MTWTFssMTW|
        A 3 began=1              | ####     | -1 0 | fact
        B 2 FF:A mfo=3 cal=daily |  ##      | 0 0 | date; breaks A by 1
    "

    /// The link brings it to its date, a Saturday, and to no later day.
    must_finish_begun: "
        @cal late .TWTFS.
        @status 1
        @days                                    |MTWTFssMTW|
        A 3                                      | ###      | 0 0 | status
        B 2 FF:A+2 mfo=5 cal=late began=1 pct=50 | #####    | 0 0 | fact
    "

    /// Done a day before it must.
    must_finish_done: "
        @cal project MTWTF.. off 1
        @status 4
        @days                           |MtWTFssMTW|
        A 2 began=0 done=2              |#-#       | 0 0 | fact
        B 1 FF:A-1 mfo=4 began=3 done=3 |   #      | 0 0 | fact
        C 1 B                           |    #     | 0 0 | B
    "

    /// Where somebody set it, a day before the link allows.
    pinned: "
        @cal project MTWTF.. off 2
        @days               |MTwTFssMTW|
        A 4                 |##-##     | -1 0 | start
        B 2 FF:A+1 pin=3..4 |   ##     | 0 0 | date; breaks A by 1
    "

    /// The last of its three days is the status date.
    pinned_begun: "
        @cal project MTWTF.. off 2
        @status 4
        @days                            |MTwTFssMTW|
        A 3 began=0 done=4               |##-##     | 0 0 | fact
        B 3 FF:A pin=1..4 began=1 pct=67 | #-##     | 0 0 | fact
    "

    /// Begun a day before it was set.
    pinned_done: "
        @cal daily MTWTFSS
        @status 3
        @days                                        |MTWTFssMTW|
        A 4 began=0 pct=50                           |#####     | 0 0 | fact
        B 2 FF:A-1 pin=2..3 cal=daily began=1 done=3 | ###      | 0 0 | fact
    "
}
