//! Logging in with a work account. What went wrong is said at the field and in a summary; a wrong pair tells nothing
//! about either.

use contract::ApiError;
use contract::staff::{LogIn as Wish, Staff};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Button, ButtonKind, PasswordInput, TextInput};

use super::mending::{Mending, ToMend};
use crate::api::{self, Failure};
use crate::i18n::{say, staff};
use crate::pages::parts::failed::FailureNote;

/// The form; its ids begin as told, for there may be another form on the page.
#[component]
pub(super) fn LogIn(
    /// How its ids begin.
    id: &'static str,
    /// When somebody is logged in.
    #[prop(into)]
    on_done: Callback<Staff>,
) -> impl IntoView {
    let (account, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let mending = Mending::default();
    let [account_id, password_id] = ["account", "password"].map(|field| format!("{id}-{field}"));
    let fields = StoredValue::new((account_id.clone(), password_id.clone()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let (account_id, password_id) = fields.get_value();
        let missing = [
            (account, account_id, say!(staff.account_missing)),
            (password, password_id.clone(), say!(staff.password_missing)),
        ];
        let missing = missing
            .into_iter()
            .filter(|(typed, ..)| typed.with_untracked(|typed| typed.trim().is_empty()));
        if !mending.attempt(missing.map(|(_, id, words)| (id, words))) || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let wish = Wish {
            account: account.get_untracked().trim().to_owned(),
            password: password.get_untracked(),
        };
        spawn_local(async move {
            let answer = api::keeping::log_in(&wish).await;
            busy.set(false);
            match answer {
                // The page may be gone by now.
                Ok(staff) => _ = on_done.try_run(staff),
                Err(why) if is_about_the_pair(&why) => {
                    _ = mending.attempt([(password_id, staff::words(&why))]);
                }
                Err(why) => failure.set(Some(why)),
            }
        });
    };
    view! {
        <form class="stack login" on:submit=submit>
            <ToMend mending id=format!("{id}-summary") title=say!(staff.not_in)/>
            <FailureNote failure/>
            <TextInput
                id=account_id.clone()
                label=say!(staff.account)
                value=account
                error=mending.at(account_id)
                autocomplete="username"
                on_input=move |text| account.set(text)
            />
            <PasswordInput
                id=password_id.clone()
                label=say!(staff.password)
                value=password
                error=mending.at(password_id)
                show_label=say!(staff.show)
                hide_label=say!(staff.hide)
                on_input=move |text| password.set(text)
            />
            <Button kind=ButtonKind::Primary kind_of_press="submit" busy>{say!(staff.go)}</Button>
        </form>
    }
}

fn is_about_the_pair(why: &Failure) -> bool {
    matches!(
        why,
        Failure::Refused(ApiError::WrongPair | ApiError::TooManyTries { .. })
    )
}
