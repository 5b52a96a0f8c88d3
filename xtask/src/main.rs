//! Every command of the house: `cargo xtask serve`, `cargo xtask test`, and what they are made of.
//!
//! Knows the folders and the tools, and none of the house's own crates: it starts the server as a
//! person would, from its command line.

mod app;
mod ask;
mod bench;
mod bundle;
mod folders;
mod http;
mod options;
mod process;
mod punctuation;
mod report;
mod sections;
mod serve;
mod server;
mod split;
mod styles;
mod test;
mod tools;
mod typing;

use std::process::ExitCode;

use options::Options;
use process::{Error, Result};

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--port 8080] [--data DIR] [--dev]   install what is missing, build, start the window
  test [--only GROUP,..]                     install what tests need, run every check and test
                                             groups: lint house domain server app e2e bytes
  play RECEIPT [--url URL]                   play the bodies' part for one receipt, step by step
  account ..., webhook ..., deliveries ...   the server's own commands for staff and webhooks
  lists import|export|revisions|rollback     a town's own list; --help after each says more
  check-catalogue [DIR]                      read a catalogue and name every error in it
  missed [--town CODE] [--csv FILE]          what people asked the lookup in vain
  unities [DIR] [--on DAY]                   where towns' lists disagree (四统一)
  bytes                                      weigh the first load, as a browser receives it
  ask [--town CODE] [--top N] [--why]        answer the queries on standard input, one a line
  bench understanding [--set work|holdout]   measure the answers to people's own words
  bench lookup [--rounds 5] [--sizes N,..]   measure the lookup beside its peers, in Chromium
               [--engines ID,..] [--out FILE]
  bench import [--rows 50000]                measure how long a list takes to read and compare
  typing-table                               work out anew what the kiosk's keys may mean
  punctuation [--mend]                       find half-width punctuation next to Chinese text

Tools are kept in $YICHUANG_TOOLS, or ~/.cache/yichuang/tools.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    match obey(&command, Options::new(words.collect())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Error(message)) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: &str, options: Options) -> Result {
    match command {
        "serve" => serve::serve(options),
        "test" => test::test(options),
        "bytes" => bench::bytes(options),
        "bench" => bench::bench(options),
        "ask" => ask::ask(options),
        "typing-table" => typing::table(options),
        "punctuation" => punctuation::check(options),
        "play" | "account" | "webhook" | "deliveries" | "check-catalogue" | "unities" | "lists"
        | "missed" => server::pass(command, options),
        // Called by Trunk's hooks, see Trunk.toml.
        "join-styles" => styles::join(options),
        "finish-bundle" => bundle::finish(options),
        // Started by `serve`, to speak once the server answers.
        "announce" => serve::announce(options),
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(Error(format!(
            "There is no command `{unknown}`.\n\n{USAGE}"
        ))),
    }
}
