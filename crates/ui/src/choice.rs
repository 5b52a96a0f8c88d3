//! One option of a question, and the large row that radios and checkboxes draw it as.

use leptos::prelude::*;

/// One option: what is kept, what is read, and what helps to choose it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is kept when it is picked.
    pub value: String,
    /// What a person reads.
    pub label: String,
    /// What helps to decide.
    pub hint: Option<String>,
}

impl Choice {
    /// An option without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }

    /// The same option with a line that helps to decide.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}

/// The id of the option at `index`. The first bears the question's own id, so that a link to the
/// question from an error summary lands on something that can be answered.
pub(crate) fn choice_id(id: &str, index: usize) -> String {
    match index {
        0 => id.to_owned(),
        _ => format!("{id}-{}", index + 1),
    }
}

/// A row for each option of a question; the first bears the question's id.
#[component]
pub(crate) fn ChoiceRows(
    /// `radio` or `checkbox`.
    kind: &'static str,
    /// The question's id.
    id: String,
    options: Signal<Vec<Choice>>,
    /// The values picked.
    picked: Signal<Vec<String>>,
    #[prop(optional, into)] invalid: Signal<Option<&'static str>>,
    /// When an option is picked or dropped, with its value.
    #[prop(into)]
    on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let row = move |(index, choice): (usize, Choice)| {
        let (mine, changed) = (choice.value.clone(), choice.value.clone());
        view! {
            <ChoiceRow
                kind
                id=choice_id(&id, index)
                name=id.clone()
                choice
                checked=Signal::derive(move || picked.with(|picked| picked.contains(&mine)))
                invalid
                on_change=Callback::new(move |on| on_change.run((changed.clone(), on)))
            />
        }
    };
    move || {
        let options = options.get().into_iter().enumerate();
        options.map(&row).collect_view()
    }
}

/// A row as large as a finger, with the control at its left.
#[component]
fn ChoiceRow(
    kind: &'static str,
    id: String,
    name: String,
    choice: Choice,
    checked: Signal<bool>,
    invalid: Signal<Option<&'static str>>,
    on_change: Callback<bool>,
) -> impl IntoView {
    let hint_id = choice.hint.as_ref().map(|_| format!("{id}-about"));
    view! {
        <div class="choice">
            <input
                class=format!("choice__control choice__control--{kind}")
                type=kind
                id=id.clone()
                name=name
                value=choice.value
                checked=checked
                prop:checked=checked
                aria-describedby=hint_id.clone()
                aria-invalid=invalid
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <label class="choice__label" for=id>
                <span>{choice.label}</span>
                {choice
                    .hint
                    .map(|hint| view! { <span class="choice__hint" id=hint_id>{hint}</span> })}
            </label>
        </div>
    }
}
