//! The questions about the circumstances: one a page, or all at once where there is room.

use std::sync::Arc;

use domain::catalogue::{Bundle, Question};
use domain::draft::Circumstances;
use domain::key::FieldKey;
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
    // What was answered before decides which questions are open.
    let open = Memo::new(move |_| {
        let keys = |said: &Circumstances| {
            bundle.with_value(|bundle| {
                said.questions(bundle)
                    .iter()
                    .map(|q| q.key.clone())
                    .collect::<Vec<_>>()
            })
        };
        address.with(|address| keys(&address.said))
    });
    let count = move || open.with(Vec::len);
    let here = move || match address.with(|address| address.step) {
        Step::Question(place) => place.min(count().saturating_sub(1)),
        Step::Plan => 0,
    };
    let go = Callback::new(move |(address, replace): (Address, bool)| {
        let href = bundle.with_value(|bundle| address.write(bundle));
        navigate(
            &href,
            NavigateOptions {
                replace,
                scroll: !replace,
                ..Default::default()
            },
        );
    });
    let answer = move |key, chosen| {
        let mut address = address.get_untracked();
        address.said.answers.insert(key, chosen);
        go.run((address, true));
    };
    let is_last = move || device.is_wide() || here() + 1 >= count();
    let next = move |_| {
        let mut address = address.get_untracked();
        address.step = if is_last() {
            Step::Plan
        } else {
            Step::Question(here() + 1)
        };
        go.run((address, false));
    };
    let shown = move || match device.is_wide() {
        true => open.get(),
        false => open.get().into_iter().skip(here()).take(1).collect(),
    };
    let draw = move |key: FieldKey| {
        bundle.with_value(|bundle| {
            let question = bundle
                .questions
                .iter()
                .find(|question| question.key == key)?;
            let change = Callback::new(move |chosen| answer(key.clone(), chosen));
            let legend = match (device.is_wide(), question.many) {
                (true, _) => question.text.clone(),
                (false, true) => say!(bundle.pick_many),
                (false, false) => say!(bundle.pick_one),
            };
            Some(question_view(question, legend, address, change))
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
    // One question a page: the question is the page's heading.
    let heading = name.clone();
    let title = move || {
        let asked = open
            .get()
            .into_iter()
            .nth(here())
            .filter(|_| !device.is_wide());
        let text = asked.and_then(|key| {
            bundle.with_value(|bundle| {
                bundle
                    .questions
                    .iter()
                    .find(|question| question.key == key)
                    .map(|question| question.text.clone())
            })
        });
        text.unwrap_or_else(|| heading.clone())
    };
    let above = move || {
        let words = move || match device.is_wide() {
            true => say!(bundle.question_all, total = count()),
            false => say!(bundle.question_count, now = here() + 1, total = count()),
        };
        view! {
            <StepBar
                title=name.clone()
                now=Signal::derive(move || if device.is_wide() { count() } else { here() + 1 })
                total=Signal::derive(count)
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
                    {move || if is_last() { say!(bundle.to_plan) } else { say!(app.next) }}
                </Button>
            </FootBar>
        }
    };
    let summary = bundle.with_value(|bundle| bundle.summary.clone());
    view! {
        <div class="form-page">
            <Page title=Signal::derive(title) above dock>
                <Show when=move || device.is_wide()>
                    <p class="lead">{summary.clone()}</p>
                </Show>
                <Show when=move || here() == 0>
                    <Notice><p>{say!(bundle.why_asked)}</p></Notice>
                </Show>
                <For each=shown key=FieldKey::clone children=draw/>
            </Page>
        </div>
    }
}

fn question_view(
    question: &Question,
    legend: String,
    address: Memo<Address>,
    change: Callback<Vec<String>>,
) -> AnyView {
    let choice = |option: &domain::catalogue::QuestionOption| {
        let choice = Choice::new(&option.value, &option.value);
        match &option.hint {
            Some(hint) => choice.with_hint(hint),
            None => choice,
        }
    };
    let options: Vec<Choice> = question.options.iter().map(choice).collect();
    let usual = question
        .options
        .first()
        .map(|option| option.value.clone())
        .unwrap_or_default();
    let (id, key) = (question.key.to_string(), question.key.clone());
    let said =
        Signal::derive(move || address.with(|address| address.said.answers.get(&key).cloned()));
    match question.many {
        true => {
            let values = Signal::derive(move || said.get().unwrap_or_default());
            view! { <Checkboxes id legend options values on_change=change/> }.into_any()
        }
        false => {
            // While unanswered the usual case counts, so it is the one shown as chosen.
            let value = Signal::derive(move || {
                said.get()
                    .and_then(|said| said.into_iter().next())
                    .unwrap_or_else(|| usual.clone())
            });
            let on_change = move |value| change.run(vec![value]);
            view! { <Radios id legend options value on_change/> }.into_any()
        }
    }
}
