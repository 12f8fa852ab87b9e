//! Nothing leaves this computer: the window works where there is no network, and asks for none.

use std::fs;
use std::path::Path;
use std::process::Command;

use waymark_journeys::{Journey, journey, until};

/// What is counted for each thing that a program sends, by the names Linux gives them in `/proc/net/snmp`.
const SENT: [(&str, &str); 4] = [
    ("Ip", "OutRequests"),
    ("Ip", "OutNoRoutes"),
    ("Tcp", "ActiveOpens"),
    ("Udp", "OutDatagrams"),
];

/// What starts a program without a network, where that is allowed here.
fn without_network() -> Option<[&'static str; 2]> {
    let ways = [["unshare", "-n"], ["unshare", "-rn"]];
    ways.into_iter().find(|[unshare, how]| {
        let tried = Command::new(unshare).args([how, "true"]).output();
        tried.is_ok_and(|tried| tried.status.success())
    })
}

#[test]
fn the_window_asks_for_no_network() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let way = without_network();
        let words = way.as_ref().map_or(&[][..], |way| &way[..]);
        // Without a driver, which would speak to it over a network of its own.
        let app = walk.start(words, &[project.path()]);
        walk.screen().window_of(app);
        let titled = |title: &str| {
            until(&format!("a window called {title}"), || {
                let windows = walk.screen().windows();
                windows
                    .into_iter()
                    .find(|window| window.title.starts_with(title))
            })
        };
        let window = titled("Northgate Managed Services");
        walk.screen().bring_forward(&window);
        let overview = drawn(walk);
        // It is not only drawn: it goes to another page.
        let before = walk.screen().pixels();
        walk.screen().press('g');
        walk.screen().press('p');
        until("the Plan to be drawn", || {
            (walk.screen().pixels() != before).then_some(())
        });
        assert!(overview > 8, "only {overview} colours are drawn");

        match way {
            Some(_) => check_nothing_sent(app),
            None => println!(
                "No program may be cut off from the network here; only its sockets were looked at."
            ),
        }
        check_no_sockets(walk);
    });
}

/// Waits until more than an empty page is drawn, and answers how many colours.
fn drawn(walk: &Journey) -> usize {
    until("something to be drawn", || {
        let mut colours = walk.screen().pixels();
        colours.sort_unstable();
        colours.dedup();
        (colours.len() > 8).then_some(colours.len())
    })
}

/// The counters of the network in which a process lives are where they were when it began: at nothing.
fn check_nothing_sent(process: u32) {
    let told = fs::read_to_string(format!("/proc/{process}/net/snmp")).unwrap();
    for (protocol, counter) in SENT {
        let mut lines = told
            .lines()
            .filter_map(|line| line.strip_prefix(&format!("{protocol}: ")));
        let names = lines.next().unwrap().split(' ');
        let counted = names.zip(lines.next().unwrap().split(' '));
        let counted = counted.into_iter().find(|(name, _)| *name == counter);
        assert_eq!(counted, Some((counter, "0")), "{protocol} {counter}");
    }
}

/// None of its processes has a socket of the internet.
fn check_no_sockets(walk: &Journey) {
    for process in walk.processes() {
        let own = sockets_of(process);
        for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
            let told = fs::read_to_string(format!("/proc/{process}/net/{table}"));
            let known = told.unwrap_or_default();
            let inodes = known
                .lines()
                .skip(1)
                .filter_map(|line| line.split_whitespace().nth(9));
            let open: Vec<&str> = inodes
                .filter(|inode| own.iter().any(|own| own == inode))
                .collect();
            assert_eq!(open, Vec::<&str>::new(), "{table} of process {process}");
        }
    }
}

/// The inodes of the sockets that a process has open.
fn sockets_of(process: u32) -> Vec<String> {
    let open = fs::read_dir(Path::new("/proc").join(process.to_string()).join("fd"));
    let links = open
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|open| fs::read_link(open.path()).ok());
    links
        .filter_map(|link| {
            let inode = link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?;
            Some(inode.to_string())
        })
        .collect()
}
