//! How long scheduling takes, and how that grows: `cargo bench -p waymark-schedule`.
//!
//! The networks have everything: all kinds of links, lags, leads, holidays, three calendars, summaries and
//! constraints. The table at the end is about ratios, which mean the same on another machine; nothing is asserted.

#![allow(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up has failed"
)]
#![allow(missing_docs, reason = "the macros of criterion make public functions")]

#[path = "../tests/random/mod.rs"]
mod random;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group};
use waymark_schedule::{Network, Options, schedule};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const SEED: u64 = 7;

fn network(size: usize) -> (Network, Options) {
    let plan = random::plan(SEED, size, &random::MIXED);
    (plan.network(), Options::planned(plan.start))
}

fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("schedule");
    for size in SIZES {
        let (network, options) = network(size);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(size),
            &network,
            |bencher, network| {
                // Dropping the answer is not scheduling.
                bencher.iter_batched(
                    || (),
                    |()| schedule(black_box(network), &options),
                    BatchSize::PerIteration,
                );
            },
        );
    }
    group.finish();
}

criterion_group!(benches, measure);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
    ratios();
}

/// Medians of turns taken in rotation, so that a busy moment of the machine hits all sizes alike.
fn ratios() {
    const TURNS: usize = 31;
    let cases: Vec<(Network, Options)> = SIZES.iter().map(|size| network(*size)).collect();
    let mut times = vec![Vec::new(); cases.len()];
    for _ in 0..TURNS {
        for (case, times) in cases.iter().zip(&mut times) {
            let begun = Instant::now();
            let plan = schedule(black_box(&case.0), &case.1);
            times.push(begun.elapsed());
            black_box(plan);
        }
    }
    println!(
        "\n{:>10} {:>10} {:>12} {:>12} {:>10}",
        "tasks", "links", "median", "fastest", "a task"
    );
    for ((network, _), times) in cases.iter().zip(&mut times) {
        times.sort_unstable();
        let tasks = network.tasks().len();
        println!(
            "{tasks:>10} {:>10} {:>9.2} ms {:>9.2} ms {:>7} ns",
            network.links().len(),
            millis(times[TURNS / 2]),
            millis(times[0]),
            times[TURNS / 2].as_nanos() / tasks as u128,
        );
    }
    let ratio = |turn: usize| millis(times[2][turn]) / millis(times[1][turn]);
    println!(
        "100,000 tasks take {:.1} times as long as 10,000; by the fastest turns, which others on the machine disturb least, {:.1}.",
        ratio(TURNS / 2),
        ratio(0),
    );
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
