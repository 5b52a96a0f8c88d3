//! The `server` binary as it is run: killed, stopped, played with.

mod commands;
mod crash;
mod keeping;
mod playing;
mod process;
mod running;
#[path = "../window/sample.rs"]
mod sample;
mod visit;
