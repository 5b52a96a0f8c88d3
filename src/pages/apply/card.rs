//! Filling in from an ID card, on a machine that has a reader.

use domain::key::FieldKey;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Button, Notice, Tone};

use crate::device::card;
use crate::i18n::say;
use crate::session::filling::Filling;

/// How the last reading went.
#[derive(Clone, PartialEq)]
enum Read {
    /// These were filled in, by label.
    Filled(Vec<String>),
    /// Nothing was read.
    Nothing,
}

/// The button that reads a card, where this page asks something that stands on it.
#[component]
pub(super) fn CardReader(filling: Filling, keys: Memo<Vec<FieldKey>>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(None);
    let owner = Memo::new(move |_| owner(filling, &keys.get()));
    let read = move |_| {
        let Some(owner) = owner.get_untracked() else {
            return;
        };
        busy.set(true);
        outcome.set(None);
        spawn_local(async move {
            let labels = card::read()
                .await
                .map(|card| filling.read_card(&owner, &card));
            // Whoever has gone on meanwhile finds the answers on their pages.
            _ = busy.try_set(false);
            _ = outcome.try_set(Some(labels.map_or(Read::Nothing, Read::Filled)));
        });
    };
    let told = move || {
        outcome.get().map(|outcome| match outcome {
            Read::Filled(labels) => view! {
                <Notice tone=Tone::Good announced=true>
                    <p>{say!(card.filled, labels = labels.join("、"))}</p>
                </Notice>
            },
            Read::Nothing => view! {
                <Notice tone=Tone::Problem announced=true><p>{say!(card.nothing)}</p></Notice>
            },
        })
    };
    view! {
        <Show when=move || card::is_there() && owner.with(Option::is_some)>
            <div class="stack">
                <Button busy on_press=read>{say!(card.read)}</Button>
                {told}
            </div>
        </Show>
    }
}

/// Whose card this page asks for: the first part of a key that is on a card.
fn owner(filling: Filling, keys: &[FieldKey]) -> Option<String> {
    let owner = filling.with(|form, _| {
        let mut asked = keys.iter().filter_map(|key| form.question(key));
        let on_card = asked.find(|asked| asked.field.from_card)?;
        let (owner, _) = on_card.field.key.as_str().split_once('.')?;
        Some(owner.to_owned())
    });
    owner.flatten()
}
