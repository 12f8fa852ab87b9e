//! Finish to start: B starts once A is finished.

use super::*;

drawings! {
    /// After what is under way, its lag and a holiday.
    as_soon: "
        @cal project MTWTF.. off 4
        @status 3
        @days              |MTWTfssMTWT|
        A 4 began=0 pct=50 |####---#   | 0 0 | fact
        B 2 A+1            |         ##| 0 0 | A
    "

    /// Out of turn: the link has had its say, and A has room.
    as_soon_begun: "
        @cal project MTWTF.. off 3
        @status 2
        @days                |MTWtFssMTW|
        A 3                  |  #-#--#  | 1 1 | status
        B 4 A began=0 pct=25 |###-#--#  | 1 1 | fact
        C 4                  |  #-#--## | 0 0 | status
    "

    /// Both are facts, and what follows them begins on its own calendar.
    as_soon_done: "
        @cal daily MTWTFSS
        @status 7
        @days                            |MTWTFssMTW|
        A 3 began=0 done=4               |#####     | 0 0 | fact
        B 2 A-1 cal=daily began=4 done=6 |    ###   | 0 0 | fact
        C 2 B                            |       ## | 0 0 | B
    "

    /// The lead counts on the calendar of the one that goes as late as it can.
    as_late: "
        @cal late .TWTFS. off 4
        @status 1
        @days                 |MTWTFssMTW|
        A 4 began=0 pct=25    |####      | 2 2 | fact
        B 2 A-1 alap cal=late |     #--# | 0 0 | late
        C 6                   | ####--## | 0 0 | status
    "

    /// Once begun it goes on and is put off no more.
    as_late_begun: "
        @cal daily MTWTFSS
        @status 1
        @days                               |MTWTFssMTW|
        A 2                                 | ##       | 3 3 | status
        B 4 A alap cal=daily began=0 pct=50 |####      | 4 4 | fact
        C 5                                 | ####--#  | 0 0 | status
    "

    /// What is done is not put off.
    as_late_done: "
        @cal project MTWTF.. off 2
        @status 7
        @days                       |MTwTFssMTW|
        A 2 began=0 done=1          |##        | 0 0 | fact
        B 1 A+1 alap began=3 done=3 |   #      | 0 0 | fact
        C 2                         |       ## | 0 0 | status
    "

    /// On a holiday of its own calendar it waits a day longer than the link asks.
    start_no_earlier: "
        @cal daily MTWTFSS off 6
        @status 3
        @days                    |MTWTFssMTW|
        A 3 began=0 done=2       |###       | 0 0 | fact
        B 2 A+2 snet=6 cal=daily |       ## | 0 0 | date
    "

    /// Begun before its date and before A; two days are left from the status date.
    start_no_earlier_begun: "
        @cal late .TWTFS.
        @status 2
        @days                                  |MTWTFssMTW|
        A 3                                    |  ###     | 0 0 | status
        B 3 A-1 snet=3 cal=late began=1 left=2 | ###      | 1 1 | fact
    "

    /// Done before its date and before A, it holds C all the same.
    start_no_earlier_done: "
        @status 2
        @days                       |MTWTFssMTW|
        A 5 began=0 pct=40          |#####     | 0 0 | fact
        B 1 A snet=3 began=1 done=1 | #        | 0 0 | fact
        C 2 B                       |  ##      | 1 1 | B
    "

    /// A took too long, and B begins on the day A was still at work.
    start_no_later: "
        @cal daily MTWTFSS off 5
        @status 4
        @days                  |MTWTFssMTW|
        A 3 began=0 done=4     |#####     | 0 0 | fact
        B 2 A snlt=4 cal=daily |    #-#   | 0 0 | date; breaks A by 1
    "

    /// Begun too late for its date, which limits nothing any more.
    start_no_later_begun: "
        @status 1
        @days                  |MTWTFssMTW|
        A 3                    | ###      | 0 0 | status
        B 2 A-1 snlt=0 began=1 | ##       | 1 1 | fact
    "

    /// Done by its date; A is not, and has no slack before the end of the plan.
    start_no_later_done: "
        @cal daily MTWTFSS
        @status 5
        @days                                   |MTWTFssMTW|
        A 4 began=0 pct=75                      |#####--#  | 0 0 | fact
        B 2 A+1 snlt=3 cal=daily began=2 done=5 |  ####    | 0 0 | fact
    "

    /// A date on the Saturday of B, and a day of slack for A beside its holiday.
    finish_no_earlier: "
        @cal project MTWTF.. off 2
        @cal daily MTWTFSS
        @status 1
        @days                  |MTwTFssMTW|
        A 2 began=0 pct=50     |##        | 1 1 | fact
        B 2 A fnet=5 cal=daily |    ##    | 0 0 | date
    "

    /// A date for the finish holds what is under way.
    finish_no_earlier_begun: "
        @status 2
        @days                         |MTWTFssMTW|
        A 2                           |  ##      | 3 3 | status
        B 3 A+1 fnet=8 began=0 pct=67 |#####--## | 0 0 | fact
    "

    /// Done before its date.
    finish_no_earlier_done: "
        @status 3
        @days                         |MTWTFssMTW|
        A 2 began=0 done=1            |##        | 0 0 | fact
        B 1 A-1 fnet=3 began=1 done=1 | #        | 0 0 | fact
        C 2 B                         |   ##     | 0 0 | status
    "

    /// The date goes before the link, and A is a day short.
    finish_no_later: "
        @status 2
        @days              |MTWTFssMTW|
        A 4 began=0 pct=25 |#####     | -1 0 | fact
        B 2 A+1 fnlt=8     |       ## | 0 0 | date; breaks A by 1
    "

    /// What is left cannot keep the date because of a holiday.
    finish_no_later_begun: "
        @cal daily MTWTFSS off 2
        @status 1
        @days                                   |MTWTFssMTW|
        A 2                                     | ##       | 2 2 | status
        B 4 A-2 fnlt=3 cal=daily began=0 pct=25 |##-##     | -1 0 | fact; misses its date by 1
    "

    /// Done too late for its date, on a Saturday; no warning of what is past.
    finish_no_later_done: "
        @cal weekend .....SS
        @status 7
        @days                                   |MTWTFssMTW|
        A 4 began=0 done=3                      |####      | 0 0 | fact
        B 1 A fnlt=4 cal=weekend began=5 done=5 |     #    | 0 0 | fact
        C 1 B                                   |       #  | 0 0 | B
    "

    /// The day after A whatever its lag asks, and no slack.
    must_start: "
        @status 3
        @days              |MTWTFssMTW|
        A 2 began=0 done=2 |###       | 0 0 | fact
        B 2 A+1 mso=3      |   ##     | 0 0 | date; breaks A by 1
        C 5                |   ##--###| 0 0 | status
    "

    /// Begun before the day on which it must.
    must_start_begun: "
        @cal late .TWTFS. off 3
        @status 2
        @days                          |MTWTFssMTW|
        A 4 began=0 pct=50             |####      | 1 1 | fact
        B 3 A-1 mso=4 cal=late began=2 |  #-##    | 0 0 | fact
    "

    /// Done without a word of when it began: its duration before its finish.
    must_start_done: "
        @cal daily MTWTFSS
        @status 2
        @days                        |MTWTFssMTW|
        A 3                          |  ###     | 0 0 | status
        B 2 A mso=4 cal=daily done=1 |##        | 0 0 | fact
    "

    /// On a Sunday of its own calendar; A may take the day after the link.
    must_finish: "
        @cal project MTWTF.. off 1
        @cal daily MTWTFSS
        @days                 |MtWTFssMTW|
        A 2                   |#-#       | 1 1 | start
        B 3 A mfo=6 cal=daily |    ###   | 0 0 | date
    "

    /// Ahead of its date it is not held back, but may slip until then.
    must_finish_begun: "
        @status 2
        @days                        |MTWTFssMTW|
        A 3 began=0 pct=34           |####      | 4 4 | fact
        B 4 A-1 mfo=8 began=1 pct=25 | ####     | 2 2 | fact
        C 6                          |  ###--###| 0 0 | status
    "

    /// The date was a holiday; it was done on the day after.
    must_finish_done: "
        @cal project MTWTF.. off 2
        @status 4
        @days                        |MTwTFssMTW|
        A 1 began=0 done=0           |#         | 0 0 | fact
        B 1 A+1 mfo=2 began=3 done=3 |   #      | 0 0 | fact
        C 1 B                        |    #     | 0 0 | B
    "

    /// From Saturday to Monday, as somebody set it; A has the time until then.
    pinned: "
        @status 1
        @days              |MTWTFssMTW|
        A 3 began=0 pct=34 |###       | 3 3 | fact
        B 2 A-1 pin=5..7   |     --#  | 0 0 | date
    "

    /// Begun before its days: what is left follows on what is done.
    pinned_begun: "
        @cal project MTWTF.. off 3
        @status 2
        @days                         |MTWtFssMTW|
        A 2                           |  #-#     | 2 2 | status
        B 2 A pin=4..7 began=2 pct=50 |  #-#     | 2 2 | fact
        C 4                           |  #-#--## | 0 0 | status
    "

    /// Done on other days than it was given.
    pinned_done: "
        @cal daily MTWTFSS off 4
        @status 5
        @days                                  |MTWTFssMTW|
        A 2 began=0 done=1                     |##        | 0 0 | fact
        B 1 A+1 pin=4 cal=daily began=3 done=5 |   #-#    | 0 0 | fact
        C 1 B                                  |       #  | 0 0 | B
    "
}
