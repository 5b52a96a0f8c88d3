//! The list of a day, and the difference between two, as files. The browser fetches them itself.

use contract::revisions::{ALL, KIND};
use contract::towns::{FROM, ON, TO};
use jiff::ToSpan;
use leptos::prelude::*;
use ui::{ButtonKind, Card};

use super::Chosen;
use crate::api;
use crate::i18n::say;
use crate::pages::desk::hall::{Hall, use_hall};

/// What can be got out.
#[component]
pub(super) fn Downloads(chosen: Chosen) -> impl IntoView {
    let today = use_hall().today;
    let day = |on| RwSignal::new(Hall::day(on));
    let (on, to) = (day(today), day(today));
    let from = day(today.map(|today| today.saturating_sub(1.year())));
    let list = move |file: &'static str| {
        on.with(|on| {
            let query = [(KIND, chosen.kind()), (ON, on.as_str())];
            api::keeping::file_address(&chosen.town(), file, &query)
        })
    };
    let all = {
        let query = [(KIND, chosen.kind()), (ALL, "true")];
        api::keeping::file_address(&chosen.town(), "list.xlsx", &query)
    };
    let difference = move |file: &'static str| {
        let (from, to) = (from.get(), to.get());
        let query = [(KIND, chosen.kind()), (FROM, &from), (TO, &to)];
        api::keeping::file_address(&chosen.town(), file, &query)
    };
    view! {
        <section class="stack" aria-labelledby="export">
            <h2 class="section-title" id="export">{say!(keeping.export)}</h2>
            <div class="two-up">
                <Card title=say!(keeping.export_list)>
                    <Day id="export-on" label=say!(keeping.export_day) value=on/>
                    <p class="cluster">
                        <File href=Signal::derive(move || list("list.xlsx")) words=say!(keeping.xlsx)/>
                        <File href=Signal::derive(move || list("list.csv")) words=say!(keeping.csv)/>
                    </p>
                    <p><a href=all download="">{say!(keeping.export_all)}</a></p>
                    <p class="soft">{say!(keeping.export_all_hint)}</p>
                </Card>
                <Card title=say!(keeping.export_difference)>
                    <div class="filters filters--asked">
                        <Day id="export-from" label=say!(keeping.export_from) value=from/>
                        <Day id="export-to" label=say!(keeping.export_to) value=to/>
                    </div>
                    <p class="cluster">
                        <File href=Signal::derive(move || difference("difference.xlsx")) words=say!(keeping.xlsx)/>
                        <File href=Signal::derive(move || difference("difference.csv")) words=say!(keeping.csv)/>
                    </p>
                </Card>
            </div>
        </section>
    }
}

#[component]
fn Day(id: &'static str, label: String, value: RwSignal<String>) -> impl IntoView {
    view! {
        <p class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="date-box"
                type="date"
                id=id
                prop:value=value
                on:change=move |event| value.set(event_target_value(&event))
            />
        </p>
    }
}

#[component]
fn File(href: Signal<String>, words: String) -> impl IntoView {
    view! { <a class=ButtonKind::Secondary.class() href=href download="">{words}</a> }
}
