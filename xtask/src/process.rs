//! Starting other programs, and the one error of this crate.

use std::fmt::{self, Display};
use std::process::{Command, Stdio};

/// What went wrong, in words for the person at the keyboard.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Error(pub(crate) String);

/// A result with this crate's error.
pub(crate) type Result<T = ()> = std::result::Result<T, Error>;

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Adds what was being done to an error that does not say it.
pub(crate) trait Doing<T> {
    /// `doing` reads as "could not ...".
    fn doing(self, doing: impl Display) -> Result<T>;
}

impl<T, E: Display> Doing<T> for std::result::Result<T, E> {
    fn doing(self, doing: impl Display) -> Result<T> {
        self.map_err(|error| Error(format!("Could not {doing}: {error}")))
    }
}

/// Runs a program to its end, its output passing through.
pub(crate) fn run(command: &mut Command) -> Result {
    let line = line_of(command);
    let status = command.status().doing(format_args!("run `{line}`"))?;
    if status.success() {
        return Ok(());
    }
    Err(Error(format!("`{line}` did not succeed ({status}).")))
}

/// What a program prints, when it succeeds.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = line_of(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .doing(format_args!("run `{line}`"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Error(format!(
        "`{line}` did not succeed ({}).\n{}",
        output.status,
        complaint.trim()
    )))
}

/// A program with its words, in one go.
pub(crate) fn command<const N: usize>(program: &str, words: [&str; N]) -> Command {
    let mut command = Command::new(program);
    command.args(words);
    command
}

fn line_of(command: &Command) -> String {
    let words = command.get_args().map(|word| word.to_string_lossy());
    std::iter::once(command.get_program().to_string_lossy())
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}
