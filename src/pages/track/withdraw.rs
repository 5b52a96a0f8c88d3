//! Withdrawing a part or the whole, asked once more in place.

use contract::track::{Tracking, Withdraw as Wish};
use leptos::prelude::*;
use ui::{Button, ButtonKind, Notice, Tone};

use super::acting::Acting;
use crate::api;
use crate::i18n::say;
use crate::pages::parts::failed::FailureNote;

/// Withdraws one case.
#[component]
pub(super) fn Withdraw(case: String) -> impl IntoView {
    view! { <Asking cases=vec![case] words=say!(track.withdraw) question=say!(track.withdraw_question)/> }
}

/// Withdraws all that can be withdrawn.
#[component]
pub(super) fn WithdrawAll(tracking: Tracking) -> impl IntoView {
    let cases: Vec<String> = tracking
        .applications
        .into_iter()
        .filter(|view| view.can_withdraw)
        .map(|view| view.application.number)
        .collect();
    (cases.len() > 1).then(|| {
        view! { <Asking cases words=say!(track.withdraw_all) question=say!(track.withdraw_all_question)/> }
    })
}

#[component]
fn Asking(cases: Vec<String>, words: String, question: String) -> impl IntoView {
    let acting = Acting::new();
    let asking = RwSignal::new(false);
    let cases = StoredValue::new(cases);
    let withdraw = move |_| {
        let wish = Wish {
            cases: cases.get_value().into_iter().collect(),
        };
        acting.run(
            |receipt, token| async move { api::track::withdraw(&receipt, &token, &wish).await },
        );
    };
    view! {
        <FailureNote failure=acting.failure/>
        <Show
            when=move || asking.get()
            fallback=move || {
                let words = words.clone();
                view! { <Button kind=ButtonKind::Quiet on_press=move |_| asking.set(true)>{words}</Button> }
            }
        >
            <Notice tone=Tone::Problem announced=true title=Some(question.clone())>
                <div class="cluster">
                    <Button kind=ButtonKind::Danger busy=acting.busy on_press=withdraw>
                        {say!(track.withdraw_yes)}
                    </Button>
                    <Button on_press=move |_| asking.set(false)>{say!(track.withdraw_no)}</Button>
                </div>
            </Notice>
        </Show>
    }
}
