//! The frame around a control: its label or legend, its hint and its problem, wired by id.

use leptos::prelude::*;

use crate::{Icon, IconShape};

/// The ids a control is described by: its hint, then its problem, when they are there.
pub(crate) fn described_by(
    id: &str,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
) -> Signal<Option<String>> {
    let id = id.to_owned();
    Signal::derive(move || {
        let ids: Vec<String> = [(hint, "hint"), (error, "error")]
            .into_iter()
            .filter(|(text, _)| text.with(Option::is_some))
            .map(|(_, part)| format!("{id}-{part}"))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

/// `aria-invalid` is said only when something is wrong.
pub(crate) fn invalid(error: Signal<Option<String>>) -> Signal<Option<&'static str>> {
    Signal::derive(move || error.with(Option::is_some).then_some("true"))
}

/// A label, a hint and a problem around one control whose id is `id`.
#[component]
pub(crate) fn Field(
    id: String,
    label: Signal<String>,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class=("field--wrong", move || error.with(Option::is_some))>
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <FieldHint id=id.clone() hint/>
            {children()}
            <FieldProblem id error/>
        </div>
    }
}

/// A legend, a hint and a problem around several controls that answer one question.
#[component]
pub(crate) fn FieldGroup(
    id: String,
    legend: Signal<String>,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
    /// `radiogroup` for radios: only that role can carry `aria-invalid`.
    #[prop(optional)]
    role: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let invalid = invalid(error);
    let group_id = format!("{id}-group");
    let describedby = described_by(&id, hint, error);
    view! {
        <fieldset
            class="field field--group"
            class=("field--wrong", move || error.with(Option::is_some))
            id=group_id
            role=role
            aria-describedby=describedby
            aria-invalid=move || role.and_then(|_| invalid.get())
        >
            <legend class="field__label">{move || legend.get()}</legend>
            <FieldHint id=id.clone() hint/>
            {children()}
            <FieldProblem id error/>
        </fieldset>
    }
}

#[component]
fn FieldHint(id: String, hint: Signal<Option<String>>) -> impl IntoView {
    move || {
        hint.get().map(|hint| {
            view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> }
        })
    }
}

#[component]
fn FieldProblem(id: String, error: Signal<Option<String>>) -> impl IntoView {
    move || {
        error.get().map(|error| {
            view! {
                <p class="field__problem" id=format!("{id}-error") role="alert">
                    <Icon shape=IconShape::Alert/>
                    <span>{error}</span>
                </p>
            }
        })
    }
}
