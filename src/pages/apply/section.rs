//! One section of the form: a small group of questions, each asked once for all who need it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::catalogue::{Need, Village};
use domain::check::Place;
use domain::draft::Typed;
use domain::form::Asked;
use domain::key::{FieldKey, ItemCode, SectionId};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{ErrorSummary, Notice};

use super::card::CardReader;
use super::dock::{Above, Dock};
use super::pages::{PageName, neighbours};
use crate::form::problems::{shown, summary};
use crate::form::{Asking, control};
use crate::i18n::say;
use crate::pages::parts::page::Page;
use crate::session::filling::{Filling, villages};

/// The page.
#[component]
pub(super) fn SectionPage(filling: Filling, id: SectionId) -> impl IntoView {
    let navigate = use_navigate();
    let page = PageName::Section(id.clone());
    let section = filling.page().catalogue.sections.get(&id).cloned();
    let title = section.map(|section| section.title).unwrap_or_default();
    let asked = id.clone();
    let keys = Memo::new(move |_| keys_of(filling, &asked));
    let left = RwSignal::new(BTreeSet::<FieldKey>::new());
    let attempt = RwSignal::new(0_usize);
    let problems = Memo::new(move |_| {
        let attempted = attempt.get() > 0;
        let mut keys = keys.get();
        keys.retain(|key| attempted || left.with(|left| left.contains(key)));
        let found = keys.iter().flat_map(|key| filling.problems_of(key));
        shown(found, attempted, &|key| filling.label(key))
    });
    let summary = move || match attempt.get() {
        0 => Vec::new(),
        _ => {
            problems.with(|problems| summary("", &keys.get(), problems, &|key| filling.label(key)))
        }
    };
    let here = page.clone();
    let next = move |()| {
        filling.saving.flush();
        attempt.update(|attempt| *attempt += 1);
        if problems.with_untracked(BTreeMap::is_empty) {
            let (_, after) = untrack(|| neighbours(&here, filling));
            navigate(&after.href(filling), NavigateOptions::default());
        }
    };
    let next = Callback::new(next);
    let villages: Arc<[Village]> = villages(&filling.page()).into();
    let question = move |key: FieldKey| {
        let on_leave = {
            let key = key.clone();
            Callback::new(move |()| {
                left.update(|left| _ = left.insert(key.clone()));
                filling.saving.flush();
            })
        };
        question(filling, &key, problems.into(), on_leave, villages.clone())
    };
    view! {
        <div class="form-page">
            <Page
                title
                above=move || view! { <Above filling page=page.clone()/> }
                dock=move || view! { <Dock filling on_next=next keys=true/> }
            >
                <ErrorSummary title=say!(apply.error_title) problems=Signal::derive(summary) attempt/>
                <OnlyOnce filling keys/>
                <CardReader filling keys/>
                <For each=move || keys.get() key=FieldKey::clone children=question/>
                <Produced filling id/>
            </Page>
        </div>
    }
}

fn keys_of(filling: Filling, id: &SectionId) -> Vec<FieldKey> {
    let keys = filling.with(|form, draft| {
        let page = form
            .visible_pages(draft)
            .find(|(section, _)| section.id == *id);
        page.map(|(_, questions)| {
            questions
                .iter()
                .map(|asked| asked.field.key.clone())
                .collect()
        })
    });
    keys.flatten().unwrap_or_default()
}

fn question(
    filling: Filling,
    key: &FieldKey,
    problems: Signal<BTreeMap<Place, String>>,
    on_leave: Callback<()>,
    villages: Arc<[Village]>,
) -> Option<AnyView> {
    let (asked, optional): (Asked, bool) = untrack(|| {
        filling.with(|form, draft| {
            let asked = form.question(key)?;
            Some((
                asked.clone(),
                asked.need(&form.known(draft)) != Some(Need::Required),
            ))
        })
    })??;
    let (read, write) = (key.clone(), key.clone());
    Some(control(Asking {
        field: asked.field,
        parts: asked.parts,
        place: Place::field(key),
        scope: "".into(),
        optional,
        typed: Signal::derive(move || filling.draft.with(|draft| draft.typed.get(&read).cloned())),
        problems,
        on_type: Callback::new(move |typed: Typed| filling.type_in(write.clone(), typed)),
        on_leave,
        villages,
    }))
}

/// Says for how many this page is asked once.
#[component]
fn OnlyOnce(filling: Filling, keys: Memo<Vec<FieldKey>>) -> impl IntoView {
    let users = move || {
        let users = filling.with(|form, draft| {
            let known = form.known(draft);
            let asked = keys.get().into_iter().filter_map(|key| form.question(&key));
            asked
                .flat_map(|asked| asked.used_by(&known))
                .cloned()
                .collect::<BTreeSet<ItemCode>>()
        });
        users.unwrap_or_default()
    };
    move || {
        let users = users();
        (users.len() > 1).then(|| {
            let names: Vec<String> = users.iter().map(|item| filling.item_name(item)).collect();
            let words = match names.len() {
                2 | 3 => say!(apply.only_once_text, names = names.join("、")),
                many => say!(apply.only_once_many, count = many),
            };
            view! {
                <Notice title=Some(say!(apply.only_once))>
                    <span>{words}</span>
                </Notice>
            }
        })
    }
}

/// What belongs here but comes by itself.
#[component]
fn Produced(filling: Filling, id: SectionId) -> impl IntoView {
    let page = filling.page();
    let here = move |key: &FieldKey| {
        page.catalogue
            .fields
            .get(key)
            .is_some_and(|field| field.section == id)
    };
    let rows = untrack(|| {
        filling.with(|form, _| {
        let produced = form.produced.iter().filter(|(key, _)| here(key));
        produced
            .map(|(key, from)| {
                let names: Vec<String> = from.iter().map(|item| filling.item_name(item)).collect();
                view! { <p>{say!(apply.produced, label = filling.label(key), names = names.join("、"))}</p> }
            })
            .collect::<Vec<_>>()
    })
    });
    let rows = rows.unwrap_or_default();
    (!rows.is_empty()).then(|| view! { <Notice tone=ui::Tone::Good>{rows}</Notice> })
}
