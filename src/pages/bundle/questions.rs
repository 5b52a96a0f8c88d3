//! The questions about the circumstances: one a page, or all at once where there is room.

use std::sync::Arc;

use domain::catalogue::{Bundle, Question};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Button, ButtonKind, Checkboxes, Choice, FootBar, Notice, Radios, StepBar};

use super::address::{Address, Step};
use crate::device::use_device;
use crate::i18n::say;
use crate::pages::parts::page::Page;
use crate::routes;

/// The questions.
#[component]
pub(super) fn Questions(bundle: Arc<Bundle>, address: Memo<Address>) -> impl IntoView {
    let (device, navigate) = (use_device(), use_navigate());
    let bundle = StoredValue::new(bundle);
    let count = bundle.with_value(|bundle| bundle.questions.len());
    let here = move || match address.get().step {
        Step::Question(place) => place,
        Step::Plan => 0,
    };
    let go = Callback::new(move |(address, replace): (Address, bool)| {
        let href = bundle.with_value(|bundle| address.write(bundle));
        navigate(&href, NavigateOptions { replace, scroll: !replace, ..Default::default() });
    });
    let answer = move |key, chosen| {
        let mut address = address.get_untracked();
        address.said.answers.insert(key, chosen);
        go.run((address, true));
    };
    let next = move |_| {
        let mut address = address.get_untracked();
        let last = device.is_wide() || here() + 1 >= count;
        address.step = if last { Step::Plan } else { Step::Question(here() + 1) };
        go.run((address, false));
    };
    let shown = move || match device.is_wide() {
        true => 0..count,
        false => here()..here() + 1,
    };
    let drawn = move || {
        bundle.with_value(|bundle| {
            let questions = bundle.questions.get(shown()).unwrap_or_default();
            let draw = |question: &Question| {
                let key = question.key.clone();
                question_view(question, address, Callback::new(move |chosen| answer(key.clone(), chosen)))
            };
            questions.iter().map(draw).collect::<Vec<_>>()
        })
    };
    let back = move || {
        let mut address = address.get();
        let href = match address.step {
            Step::Question(place) if place > 0 && !device.is_wide() => {
                address.step = Step::Question(place - 1);
                bundle.with_value(|bundle| address.write(bundle))
            }
            _ => routes::HOME.to_owned(),
        };
        view! { <a href=href>{say!(app.back)}</a> }
    };
    let name = bundle.with_value(|bundle| bundle.name.clone());
    let title = name.clone();
    let above = move || {
        let words = move || say!(bundle.question_count, now = here() + 1, total = count);
        view! {
            <StepBar
                title=name.clone()
                now=Signal::derive(move || if device.is_wide() { count } else { here() + 1 })
                total=count
                words=Signal::derive(words)
            >
                {back}
            </StepBar>
        }
    };
    let dock = move || {
        view! {
            <FootBar>
                <Button kind=ButtonKind::Primary on_press=next>
                    {move || if device.is_wide() || here() + 1 >= count { say!(bundle.to_plan) } else { say!(app.next) }}
                </Button>
            </FootBar>
        }
    };
    let summary = bundle.with_value(|bundle| bundle.summary.clone());
    view! {
        <div class="form-page">
            <Page title above dock>
                <p class="lead">{summary}</p>
                <Show when=move || (here() == 0)>
                    <Notice><p>{say!(bundle.why_asked)}</p></Notice>
                </Show>
                {drawn}
            </Page>
        </div>
    }
}

fn question_view(question: &Question, address: Memo<Address>, change: Callback<Vec<String>>) -> AnyView {
    let choice = |option: &domain::catalogue::QuestionOption| {
        let choice = Choice::new(&option.value, &option.value);
        match &option.hint {
            Some(hint) => choice.with_hint(hint),
            None => choice,
        }
    };
    let options: Vec<Choice> = question.options.iter().map(choice).collect();
    let usual = question.options.first().map(|option| option.value.clone()).unwrap_or_default();
    let (id, key) = (question.key.to_string(), question.key.clone());
    let said = Signal::derive(move || address.with(|address| address.said.answers.get(&key).cloned()));
    match question.many {
        true => {
            let values = Signal::derive(move || said.get().unwrap_or_default());
            view! { <Checkboxes id legend=question.text.clone() options values on_change=change/> }.into_any()
        }
        false => {
            // While unanswered the usual case counts, so it is the one shown as chosen.
            let value = Signal::derive(move || {
                said.get().and_then(|said| said.into_iter().next()).unwrap_or_else(|| usual.clone())
            });
            let on_change = move |value| change.run(vec![value]);
            view! { <Radios id legend=question.text.clone() options value on_change/> }.into_any()
        }
    }
}
