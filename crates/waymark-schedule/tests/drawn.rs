//! Small networks as pictures: what goes in is on the left, where it lies is on the right.
//!
//! A line reads `name duration what-it-waits-for and-what-it-must |picture| total free`. A column of
//! the picture is a calendar day from the project start, a Monday unless said otherwise: `#` work,
//! `-` a free day inside a task, `o` a milestone.

mod drawing;

use drawing::check;

#[test]
fn chain() {
    check(
        "
        A 3       |###          | 0 0
        B 4 A     |   ##--##    | 0 0
        ",
    );
}

#[test]
fn fork() {
    check(
        "
        A 2       |##           | 0 0
        B 1 A     |  #          | 2 2
        C 3 A     |  ###        | 0 0
        ",
    );
}

#[test]
fn rhombus() {
    check(
        "
        A 1       |#            | 0 0
        B 2 A     | ##          | 1 1
        C 3 A     | ###         | 0 0
        D 1 B C   |    #        | 0 0
        ",
    );
}

#[test]
fn rubber_link() {
    check(
        "
        A 1       |#            | 3 0
        B 2 A     | ##          | 3 3
        C 6       |#####--#     | 0 0
        ",
    );
}
