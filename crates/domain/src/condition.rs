//! When something applies: a closed little language over the answers given so far.
//!
//! `shop.gas=管道天然气&shop.own!=自己的`: every clause must hold; `|` separates alternatives.

use std::fmt;
use std::str::FromStr;

use crate::key::FieldKey;
use crate::text_form::text_form;

/// Clauses that must all hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    clauses: Vec<Clause>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    key: FieldKey,
    negated: bool,
    values: Vec<String>,
}

/// Looks up what has been chosen for a key; several values for a question that takes many.
pub trait Choices {
    /// The chosen values, none when unanswered.
    fn chosen(&self, key: &FieldKey) -> Vec<&str>;
}

impl Condition {
    /// Whether every clause holds. An unanswered key makes `=` false and `!=` true.
    pub fn holds(&self, choices: &impl Choices) -> bool {
        self.clauses.iter().all(|clause| {
            let chosen = choices.chosen(&clause.key);
            let matches = chosen.iter().any(|c| clause.values.iter().any(|v| v == c));
            matches != clause.negated
        })
    }

    /// The keys it asks about, with the values it names.
    pub fn mentions(&self) -> impl Iterator<Item = (&FieldKey, &[String])> {
        self.clauses.iter().map(|c| (&c.key, c.values.as_slice()))
    }
}

/// What is wrong with the text of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionError(String);

impl fmt::Display for ConditionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no condition; expected `key=value|value` or `key!=value`, joined by `&`",
            self.0
        )
    }
}

impl std::error::Error for ConditionError {}

impl FromStr for Condition {
    type Err = ConditionError;

    fn from_str(text: &str) -> Result<Self, ConditionError> {
        let clause = |part: &str| {
            let (left, values) = part.split_once('=')?;
            let (key, negated) = match left.strip_suffix('!') {
                Some(key) => (key, true),
                None => (left, false),
            };
            let values: Vec<String> = values.split('|').map(|v| v.trim().to_owned()).collect();
            let whole = !key.trim().is_empty() && values.iter().all(|v| !v.is_empty());
            whole.then(|| Clause {
                key: FieldKey::new(key.trim()),
                negated,
                values,
            })
        };
        let clauses: Option<Vec<Clause>> = text.split('&').map(clause).collect();
        clauses
            .map(|clauses| Self { clauses })
            .ok_or_else(|| ConditionError(text.to_owned()))
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, clause) in self.clauses.iter().enumerate() {
            let and = if n == 0 { "" } else { "&" };
            let not = if clause.negated { "!" } else { "" };
            write!(f, "{and}{}{not}={}", clause.key, clause.values.join("|"))?;
        }
        Ok(())
    }
}

text_form!(Condition);

#[cfg(test)]
mod tests {
    use super::*;

    struct Said(&'static [(&'static str, &'static str)]);

    impl Choices for Said {
        fn chosen(&self, key: &FieldKey) -> Vec<&str> {
            self.0
                .iter()
                .filter(|(k, _)| *k == key.as_str())
                .map(|(_, v)| *v)
                .collect()
        }
    }

    fn holds(condition: &str, said: &'static [(&'static str, &'static str)]) -> bool {
        condition
            .parse::<Condition>()
            .expect("a condition")
            .holds(&Said(said))
    }

    #[test]
    fn alternatives_need_one_and_clauses_need_all() {
        assert!(holds("gas=管道|瓶装", &[("gas", "瓶装")]));
        assert!(!holds("gas=管道&own=租的", &[("gas", "管道")]));
        assert!(holds(
            "gas=管道&own=租的",
            &[("gas", "管道"), ("own", "租的")]
        ));
    }

    #[test]
    fn a_question_with_many_answers_matches_on_any() {
        assert!(holds("trade=卖烟", &[("trade", "其他"), ("trade", "卖烟")]));
    }

    #[test]
    fn the_unanswered_is_neither_this_nor_that() {
        assert!(!holds("gas=管道", &[]));
        assert!(holds("gas!=管道", &[]));
        assert!(!holds("gas!=管道", &[("gas", "管道")]));
    }

    #[test]
    fn half_a_condition_is_refused() {
        for text in ["", "gas", "gas=", "=x", "gas=a&", "gas=a||b"] {
            assert!(text.parse::<Condition>().is_err(), "{text}");
        }
    }

    #[test]
    fn it_prints_as_it_was_written() {
        let text = "gas!=管道|瓶装&own=租的";
        assert_eq!(
            text.parse::<Condition>().expect("a condition").to_string(),
            text
        );
    }
}
