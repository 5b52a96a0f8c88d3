//! What stands after the command's name: flags, options with a value, and plain words.

use crate::process::{Error, Result};

/// The words not asked for yet; [`Options::end`] refuses what nobody asked for.
pub(crate) struct Options {
    words: Vec<String>,
}

impl Options {
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self { words }
    }

    /// Whether `--name` is there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let at = self.words.iter().position(|word| word == name);
        if let Some(at) = at {
            self.words.remove(at);
        }
        at.is_some()
    }

    /// The value of `--name value` or `--name=value`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) =
            (self.words.iter()).position(|word| word == name || word.starts_with(&joined))
        else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at == self.words.len() {
            return Err(Error(format!("`{name}` needs a value.")));
        }
        Ok(Some(self.words.remove(at)))
    }

    /// Everything left, to hand on.
    pub(crate) fn rest(self) -> Vec<String> {
        self.words
    }

    /// Refuses what is left over, so that a slip of the finger is not silently ignored.
    pub(crate) fn end(self) -> Result {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(Error(format!(
                "`{word}` is not understood here; see `cargo xtask help`."
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn options(line: &str) -> Options {
        Options::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn a_value_may_follow_a_space_or_an_equals_sign() {
        assert_eq!(options("--port 9").value("--port"), Ok(Some("9".into())));
        assert_eq!(options("--port=9").value("--port"), Ok(Some("9".into())));
        assert_eq!(options("--dev").value("--port"), Ok(None));
    }

    #[test]
    fn an_option_without_its_value_is_refused() {
        assert!(options("--dev --port").value("--port").is_err());
    }

    #[test]
    fn what_nobody_asked_for_is_refused() {
        let mut typed = options("--dev --prot 9");
        assert!(typed.flag("--dev"));
        assert!(typed.end().is_err());
    }
}
