//! Any bundle, filled in as the catalogue's examples have it.

use std::collections::BTreeMap;

use contract::drafts::SaveDraft;
use domain::catalogue::{Check, Field, FieldKind, Need, Supply};
use domain::check::DocumentState;
use domain::draft::{Circumstances, Draft, Signature, Typed, TypedAddress};
use domain::form::{Form, form};
use domain::key::{BundleId, FieldKey};
use domain::plan::plan;
use domain::statement;
use jiff::civil::Date;
use server::catalogue_files::Loaded;

/// Everything a bundle asks under the circumstances, and the materials to upload for it; what may follow does.
pub(crate) fn filled(
    loaded: &Loaded,
    bundle: &str,
    circumstances: &Circumstances,
    today: Date,
) -> (SaveDraft, Vec<String>) {
    let catalogue = &loaded.catalogue;
    let plan = plan(catalogue, &BundleId::new(bundle), circumstances).expect("a plan");
    let form = form(catalogue, &plan);
    let village = &loaded.town.villages.first().expect("a village").code;
    let mut draft = Draft {
        circumstances: circumstances.clone(),
        ..Draft::default()
    };
    // Answers open further questions; a few rounds reach them all.
    for _ in 0..4 {
        let asked: Vec<(FieldKey, Typed)> = asked(&form, &draft, village);
        draft.typed.extend(asked);
    }
    let mut part = SaveDraft::default();
    let mut uploads = Vec::new();
    for document in form.visible_documents(&draft) {
        let id = document.material.id.clone();
        if DocumentState::of(document, &form, &draft) == Some(DocumentState::MayFollow) {
            continue;
        }
        match (document.supply, &document.statement) {
            (Supply::Upload, _) => uploads.push(id.to_string()),
            (Supply::Sign, Some(statement)) => {
                let text = statement::text(statement, &form, &draft, today);
                let signature = Signature {
                    strokes: "M0 0L9 9".to_owned(),
                    text,
                    signed_on: today,
                };
                part.signed.insert(id, Some(signature));
            }
            _ => {}
        }
    }
    part.typed = draft
        .typed
        .into_iter()
        .map(|(key, typed)| (key, Some(typed)))
        .collect();
    (part, uploads)
}

fn asked(form: &Form, draft: &Draft, village: &str) -> Vec<(FieldKey, Typed)> {
    let known = form.known(draft);
    let required = form
        .questions()
        .filter(|q| q.need(&known) == Some(Need::Required));
    let answer = |q: &domain::form::Asked| {
        let typed = example(&q.field, &q.parts, village);
        if repeats_another(&q.field, &typed, draft) {
            Typed::from(ANOTHER_PERSON)
        } else {
            typed
        }
    };
    required.map(|q| (q.field.key.clone(), answer(q))).collect()
}

/// GB 11643's own example.
const ANOTHER_PERSON: &str = "11010519491231002X";

fn repeats_another(field: &Field, typed: &Typed, draft: &Draft) -> bool {
    let others = field.checks.iter().filter_map(|check| match check {
        Check::DiffersFrom(other) => draft.typed.get(other),
        _ => None,
    });
    others.into_iter().any(|other| other == typed)
}

fn example(field: &Field, parts: &[Field], village: &str) -> Typed {
    let text = field.example.clone().unwrap_or_default();
    match field.kind {
        FieldKind::Address => Typed::Address(TypedAddress {
            division: village.to_owned(),
            detail: text,
        }),
        FieldKind::MultiChoice => Typed::Many(vec![text]),
        FieldKind::Repeat => {
            let row: BTreeMap<_, _> = parts
                .iter()
                .map(|p| (p.key.clone(), example(p, &[], village)))
                .collect();
            Typed::Rows(vec![row])
        }
        _ => Typed::Text(text),
    }
}
