//! Two things that together open something: a number, and the last four of an ID number. A number alone opens nothing.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Button, ButtonKind, TextInput};

use super::failed::FailureNote;
use crate::api::{Failure, Reply};
use crate::i18n::say;

/// The two as they are typed, and how asking with them stands.
#[derive(Clone, Copy)]
pub(crate) struct Pair {
    number: RwSignal<String>,
    last_four: RwSignal<String>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
}

impl Pair {
    /// Beginning with this number, if it is known.
    pub(crate) fn new(number: String) -> Self {
        Self {
            number: RwSignal::new(number),
            last_four: RwSignal::default(),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Asks with both; a second press while that is under way does nothing.
    pub(crate) fn ask<T, F>(
        self,
        ask: impl FnOnce(String, String) -> F,
        opened: impl FnOnce(T) + 'static,
    ) where
        F: Future<Output = Reply<T>> + 'static,
    {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let asking = ask(self.number.get_untracked(), self.last_four.get_untracked());
        spawn_local(async move {
            let answer = asking.await;
            self.busy.set(false);
            match answer {
                Ok(answer) => opened(answer),
                Err(why) => self.failure.set(Some(why)),
            }
        });
    }
}

/// The form that asks for both.
#[component]
pub(crate) fn PairForm(
    /// What is typed.
    pair: Pair,
    /// The number's id.
    id: &'static str,
    /// What the number is called.
    label: String,
    /// Where it stands.
    hint: String,
    /// The words of the button.
    go: String,
    /// When the button is pressed.
    #[prop(into)]
    on_submit: Callback<()>,
) -> impl IntoView {
    let Pair {
        number,
        last_four,
        busy,
        failure,
    } = pair;
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="stack" on:submit=submit>
            <FailureNote failure/>
            <TextInput
                id
                label
                hint=Some(hint)
                value=number
                capitals=true
                on_input=move |text| number.set(text)
            />
            <TextInput
                id=format!("{id}-last-four")
                label=say!(resume.last_four)
                hint=Some(say!(resume.last_four_hint))
                value=last_four
                capitals=true
                maxlength=4
                on_input=move |text| last_four.set(text)
            />
            <Button kind=ButtonKind::Primary kind_of_press="submit" busy>{go}</Button>
        </form>
    }
}
