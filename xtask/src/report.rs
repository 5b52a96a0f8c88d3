//! Steps with their names, their times, and a closing line that counts them.

use std::time::{Duration, Instant};

use crate::process::{Error, Result};

/// The steps so far.
pub(crate) struct Report {
    started: Instant,
    passed: usize,
    failed: Vec<String>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            passed: 0,
            failed: Vec::new(),
        }
    }

    /// Runs one step; a failure is kept and said, and the steps after it still run.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> Result) -> bool {
        println!("\n[{}] {name}", clock(self.started.elapsed()));
        let began = Instant::now();
        let result = work();
        let took = began.elapsed().as_secs_f64();
        match result {
            Ok(()) => {
                println!("  passed in {took:.1} s");
                self.passed += 1;
                true
            }
            Err(Error(reason)) => {
                println!("  FAILED after {took:.1} s: {reason}");
                self.failed.push(name.to_owned());
                false
            }
        }
    }

    /// Counts the steps; an error when any failed.
    pub(crate) fn close(self) -> Result {
        let total = clock(self.started.elapsed());
        println!(
            "\n{} steps passed, {} failed, in {total}",
            self.passed,
            self.failed.len()
        );
        if self.failed.is_empty() {
            return Ok(());
        }
        Err(Error(format!("Failed: {}", self.failed.join("; "))))
    }
}

fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}
