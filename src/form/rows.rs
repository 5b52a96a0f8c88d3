//! The same small group of questions as often as needed.

use std::collections::BTreeMap;

use domain::catalogue::{Check, Field};
use domain::check::Place;
use domain::draft::Typed;
use domain::key::FieldKey;
use leptos::prelude::*;
use ui::RepeatRows;

use super::{Asking, control};
use crate::i18n::say;

type Row = BTreeMap<FieldKey, Typed>;

pub(super) fn rows(asking: Asking) -> AnyView {
    let (typed, on_type) = (asking.typed, asking.on_type);
    let said = move || match typed.get() {
        Some(Typed::Rows(rows)) => rows,
        _ => Vec::new(),
    };
    // Rows opened but still blank, which a draft does not keep.
    let opened = RwSignal::new(1_usize);
    let count = move || said().len().max(opened.get());
    let remove = move |place: usize| {
        let mut rows = said();
        opened.set(count() - 1);
        if place < rows.len() {
            rows.remove(place);
            on_type.run(Typed::Rows(rows));
        }
    };
    let bound = |wanted: fn(&Check) -> Option<u32>| asking.field.checks.iter().find_map(wanted);
    let most = bound(|check| match check {
        Check::MaxItems(most) => Some(*most),
        _ => None,
    });
    let (id, legend, error) = (asking.id(), asking.label(), asking.error());
    let name = asking.field.label.clone();
    let part_of = asking.clone();
    let row = move |place: usize| {
        let parts = part_of
            .parts
            .iter()
            .map(|part| control(asking_part(&part_of, part, place)));
        parts.collect::<Vec<_>>()
    };
    view! {
        <RepeatRows
            id
            legend
            keys=Signal::derive(move || (0..count()).collect::<Vec<_>>())
            row_legend=move |place: usize| say!(form.row, name = &name, place)
            add_label=say!(form.add_row)
            remove_label=say!(form.remove_row)
            fewest=1
            most=most.map_or(usize::MAX, |most| most as usize)
            on_add=move |()| opened.set(count() + 1)
            on_remove=remove
            let:place
        >
            {row(place)}
        </RepeatRows>
        {move || error.get().map(|error| view! { <p class="field__problem" role="alert">{error}</p> })}
    }
    .into_any()
}

/// The part of one row as a question of its own.
fn asking_part(whole: &Asking, part: &Field, row: usize) -> Asking {
    let (typed, on_type, key) = (whole.typed, whole.on_type, part.key.clone());
    let rows = move || match typed.get_untracked() {
        Some(Typed::Rows(rows)) => rows,
        _ => Vec::new(),
    };
    let change = {
        let key = key.clone();
        move |value: Typed| {
            let mut rows = rows();
            if rows.len() <= row {
                rows.resize_with(row + 1, Row::new);
            }
            rows[row].insert(key.clone(), value);
            on_type.run(Typed::Rows(rows));
        }
    };
    let value = move || match typed.get() {
        Some(Typed::Rows(rows)) => rows.get(row).and_then(|row| row.get(&key).cloned()),
        _ => None,
    };
    Asking {
        field: part.clone(),
        parts: Vec::new(),
        place: Place {
            key: whole.place.key.clone(),
            part: Some((row, part.key.clone())),
        },
        scope: whole.scope.clone(),
        optional: false,
        typed: Signal::derive(value),
        problems: whole.problems,
        on_type: Callback::new(change),
        on_leave: whole.on_leave,
        villages: whole.villages.clone(),
    }
}
