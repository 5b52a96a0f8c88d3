//! Draws a domain form with `ui` components: one match over the question kinds.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::catalogue::{Check, Field, FieldKind, NO, Village, YES};
use domain::check::Place;
use domain::draft::Typed;
use leptos::prelude::*;
use ui::{Checkboxes, Choice, DateInput, Radios, Select, TextArea, TextInput};

use crate::i18n::say;

mod address;
pub(crate) mod answer;
pub(crate) mod problems;
mod rows;

/// One question as it is asked here and now.
#[derive(Clone)]
pub(crate) struct Asking {
    /// What is asked.
    pub(crate) field: Field,
    /// The sub-questions of a repeat.
    pub(crate) parts: Vec<Field>,
    /// Where the answer belongs.
    pub(crate) place: Place,
    /// What sets the question's id apart on a page where another case may ask the same; mostly nothing.
    pub(crate) scope: Arc<str>,
    /// Whether it may be left empty.
    pub(crate) optional: bool,
    /// What was typed.
    pub(crate) typed: Signal<Option<Typed>>,
    /// What to mend on this page, in words.
    pub(crate) problems: Signal<BTreeMap<Place, String>>,
    /// When something is typed or picked.
    pub(crate) on_type: Callback<Typed>,
    /// When the question is left.
    pub(crate) on_leave: Callback<()>,
    /// The places an address can be picked from.
    pub(crate) villages: Arc<[Village]>,
}

/// More options than this are folded away.
const OPTIONS_IN_SIGHT: usize = 7;

/// Draws a question.
pub(crate) fn control(asking: Asking) -> AnyView {
    match asking.field.kind {
        FieldKind::Text | FieldKind::IdNumber | FieldKind::Uscc => {
            let keys = keys(&asking.field);
            line(asking, keys)
        }
        FieldKind::Number | FieldKind::Money => line(asking, "decimal"),
        FieldKind::Phone => line(asking, "tel"),
        FieldKind::BankAccount => line(asking, "numeric"),
        FieldKind::LongText => lines(asking),
        FieldKind::YesNo => pick(
            asking,
            vec![
                Choice::new(YES, say!(form.yes)),
                Choice::new(NO, say!(form.no)),
            ],
        ),
        FieldKind::Choice => {
            let options = plain(&asking.field.options);
            pick(asking, options)
        }
        FieldKind::MultiChoice => pick_many(asking),
        FieldKind::Date => date(asking),
        FieldKind::Address => address::address(asking),
        FieldKind::Repeat => rows::rows(asking),
    }
}

/// The id of the control that answers a place; links in an error summary lead there.
pub(crate) fn control_id(scope: &str, place: &Place) -> String {
    let key = &place.key;
    match &place.part {
        None => format!("{scope}{key}"),
        Some((row, part)) => format!("{scope}{key}.{row}.{part}"),
    }
}

impl Asking {
    fn id(&self) -> String {
        control_id(&self.scope, &self.place)
    }

    fn label(&self) -> String {
        match self.optional {
            true => say!(form.optional, label = &self.field.label),
            false => self.field.label.clone(),
        }
    }

    fn hint(&self) -> Option<String> {
        let example = self
            .field
            .example
            .as_ref()
            .map(|example| say!(form.example, example));
        let lines: Vec<String> = self.field.help.iter().cloned().chain(example).collect();
        (!lines.is_empty()).then(|| lines.join("；"))
    }

    fn unit(&self) -> Option<String> {
        let yuan = || (self.field.kind == FieldKind::Money).then(|| say!(form.yuan));
        self.field.unit.clone().or_else(yuan)
    }

    /// Whether it is a code and not words: letters are then letters and no pinyin.
    fn is_code(&self) -> bool {
        let code = |check: &Check| {
            matches!(
                check,
                Check::BirthCertificate | Check::DisabilityCertificate
            )
        };
        let kind = self.field.kind;
        matches!(kind, FieldKind::IdNumber | FieldKind::Uscc) || self.field.checks.iter().any(code)
    }

    /// What is wrong here, in words.
    fn error(&self) -> Signal<Option<String>> {
        let (problems, place) = (self.problems, self.place.clone());
        Signal::derive(move || problems.with(|problems| problems.get(&place).cloned()))
    }

    fn text(&self) -> Signal<String> {
        let typed = self.typed;
        Signal::derive(move || match typed.get() {
            Some(Typed::Text(text)) => text,
            _ => String::new(),
        })
    }
}

/// Which keys a line of text needs.
fn keys(field: &Field) -> &'static str {
    let special = field.checks.iter().find_map(|check| match check {
        Check::Email => Some("email"),
        Check::Digits(..) => Some("numeric"),
        _ => None,
    });
    special.unwrap_or("text")
}

fn line(asking: Asking, inputmode: &'static str) -> AnyView {
    let (on_type, on_leave) = (asking.on_type, asking.on_leave);
    view! {
        <TextInput
            id=asking.id()
            label=asking.label()
            hint=asking.hint()
            unit=asking.unit()
            error=asking.error()
            value=asking.text()
            inputmode
            capitals=asking.is_code()
            on_input=move |text| on_type.run(Typed::Text(text))
            on_leave=move |_| on_leave.run(())
        />
    }
    .into_any()
}

fn lines(asking: Asking) -> AnyView {
    let (on_type, on_leave) = (asking.on_type, asking.on_leave);
    view! {
        <TextArea
            id=asking.id()
            label=asking.label()
            hint=asking.hint()
            error=asking.error()
            value=asking.text()
            on_input=move |text| on_type.run(Typed::Text(text))
            on_leave=move |_| on_leave.run(())
        />
    }
    .into_any()
}

fn pick(asking: Asking, options: Vec<Choice>) -> AnyView {
    let (on_type, on_leave) = (asking.on_type, asking.on_leave);
    let on_change = move |value| {
        on_type.run(Typed::Text(value));
        on_leave.run(());
    };
    let (id, label, value) = (asking.id(), asking.label(), asking.text());
    let (hint, error) = (asking.hint(), asking.error());
    match options.len() > OPTIONS_IN_SIGHT {
        true => {
            let placeholder = say!(form.pick);
            view! { <Select id label options value placeholder hint error on_change/> }.into_any()
        }
        false => view! { <Radios id legend=label options value hint error on_change/> }.into_any(),
    }
}

fn pick_many(asking: Asking) -> AnyView {
    let (typed, on_type, on_leave) = (asking.typed, asking.on_type, asking.on_leave);
    let values = Signal::derive(move || match typed.get() {
        Some(Typed::Many(values)) => values,
        _ => Vec::new(),
    });
    let on_change = move |values| {
        on_type.run(Typed::Many(values));
        on_leave.run(());
    };
    view! {
        <Checkboxes
            id=asking.id()
            legend=asking.label()
            options=plain(&asking.field.options)
            values
            hint=asking.hint()
            error=asking.error()
            on_change
        />
    }
    .into_any()
}

fn date(asking: Asking) -> AnyView {
    let (on_type, on_leave) = (asking.on_type, asking.on_leave);
    view! {
        <DateInput
            id=asking.id()
            legend=asking.label()
            hint=asking.hint()
            error=asking.error()
            value=asking.text()
            parts=[say!(form.year), say!(form.month), say!(form.day)]
            on_input=move |text| on_type.run(Typed::Text(text))
            on_leave=move |_| on_leave.run(())
        />
    }
    .into_any()
}

fn plain(options: &[String]) -> Vec<Choice> {
    options
        .iter()
        .map(|option| Choice::new(option, option))
        .collect()
}
