//! The form of what is asked again after it was handed in.

use std::collections::BTreeMap;

use super::build::parts;
use super::{Asked, Form, Page, Use};
use crate::catalogue::{Field, Need, Section};
use crate::key::{FieldKey, ItemCode};

/// A form that asks these fields and nothing else. Whatever is asked again has to be answered.
pub fn form_again(
    fields: &BTreeMap<FieldKey, Field>,
    bounds: &BTreeMap<FieldKey, (i64, i64)>,
) -> Form {
    let asked = |field: &Field| Asked {
        parts: parts(fields, field),
        field: field.clone(),
        uses: vec![Use {
            item: ItemCode::new(""),
            need: Need::Required,
            when: None,
        }],
    };
    let whole = fields.values().filter(|field| field.part_of.is_none());
    let page = |field: &Field| Page {
        section: Section {
            id: field.section.clone(),
            order: field.order,
            title: field.label.clone(),
        },
        questions: vec![asked(field)],
    };
    Form {
        pages: whole.map(page).collect(),
        bounds: bounds.clone(),
        ..Form::default()
    }
}
