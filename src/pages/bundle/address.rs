//! What was answered so far, as it stands in the address: `?a=1.2.1-3&step=plan`.
//!
//! `a` has a part per question with the places of the chosen options, so that nothing of it reads as personal data.

use domain::catalogue::{Bundle, Question};
use domain::draft::Circumstances;
use domain::key::ItemCode;
use leptos_router::params::ParamsMap;

use crate::routes;

/// The state of a bundle's page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Address {
    /// The answers, and the parts dropped and added.
    pub(super) said: Circumstances,
    /// What is looked at.
    pub(super) step: Step,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// This question; a wide screen shows all of them at once.
    Question(usize),
    /// The plan.
    Plan,
}

impl Default for Step {
    fn default() -> Self {
        Self::Question(0)
    }
}

const PLAN: &str = "plan";

impl Address {
    /// Reads the address; what does not fit the bundle is left out.
    pub(super) fn read(bundle: &Bundle, map: &ParamsMap) -> Self {
        let text = |name: &str| map.get(name).unwrap_or_default();
        let answers = text("a");
        let mut said = Circumstances {
            dropped: codes(&text("drop")).collect(),
            added: codes(&text("add")).collect(),
            ..Default::default()
        };
        for (question, part) in bundle.questions.iter().zip(answers.split('.')) {
            let chosen = chosen(question, part);
            if !chosen.is_empty() {
                said.answers.insert(question.key.clone(), chosen);
            }
        }
        let last = bundle.questions.len().saturating_sub(1);
        let step = match text("step").as_str() {
            PLAN => Step::Plan,
            _ if bundle.questions.is_empty() => Step::Plan,
            place => Step::Question(
                place
                    .parse::<usize>()
                    .unwrap_or(1)
                    .saturating_sub(1)
                    .min(last),
            ),
        };
        Self { said, step }
    }

    /// Writes the address.
    pub(super) fn write(&self, bundle: &Bundle) -> String {
        let part = |question: &Question| {
            let chosen = self.said.answers.get(&question.key).into_iter().flatten();
            let places = chosen.filter_map(|value| {
                question
                    .options
                    .iter()
                    .position(|option| option.value == *value)
            });
            places
                .map(|place| (place + 1).to_string())
                .collect::<Vec<_>>()
                .join("-")
        };
        let answers: Vec<String> = bundle.questions.iter().map(part).collect();
        let answers = answers.join(".");
        let query = [
            ("a", answers.trim_end_matches('.').to_owned()),
            ("drop", join(self.said.dropped.iter())),
            ("add", join(self.said.added.iter())),
            (
                "step",
                match self.step {
                    Step::Plan => PLAN.to_owned(),
                    Step::Question(0) => String::new(),
                    Step::Question(place) => (place + 1).to_string(),
                },
            ),
        ];
        routes::with_query(&routes::bundle(bundle.id.as_str()), &query)
    }
}

fn chosen(question: &Question, part: &str) -> Vec<String> {
    part.split('-')
        .filter_map(|place| {
            question
                .options
                .get(place.parse::<usize>().ok()?.checked_sub(1)?)
        })
        .map(|option| option.value.clone())
        .collect()
}

fn codes(text: &str) -> impl Iterator<Item = ItemCode> + '_ {
    text.split(',')
        .filter(|code| !code.is_empty())
        .map(ItemCode::new)
}

fn join<'a>(codes: impl Iterator<Item = &'a ItemCode>) -> String {
    codes.map(ItemCode::as_str).collect::<Vec<_>>().join(",")
}
