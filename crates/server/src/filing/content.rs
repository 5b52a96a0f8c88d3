//! The part of a submission that one item uses: its body receives this and nothing else.

use std::collections::BTreeSet;

use domain::key::{FieldKey, ItemCode, MaterialId};

use super::{Filed, pick};
use crate::store::cases::Content;

impl Filed<'_> {
    pub(super) fn content(&self, item: &ItemCode) -> Content {
        let (fields, materials) = (self.fields(item), self.materials(item));
        let answered = fields
            .iter()
            .filter_map(|key| Some(((*key).clone(), self.answers.get(key)?.clone())));
        Content {
            answers: answered.collect(),
            typed: pick(&self.draft.typed, &fields),
            files: pick(&self.draft.files, &materials),
            signed: pick(&self.draft.signed, &materials),
            at_window: self
                .draft
                .at_window
                .iter()
                .filter(|id| materials.contains(id))
                .cloned()
                .collect(),
        }
    }

    fn fields<'a>(&'a self, item: &'a ItemCode) -> BTreeSet<&'a FieldKey> {
        let guide = self
            .catalogue
            .guides
            .get(item)
            .into_iter()
            .flat_map(|guide| &guide.fields);
        let guide = guide.map(|used| (&used.key, used.when.as_ref()));
        let bundle = self
            .catalogue
            .bundles
            .get(&self.plan.bundle)
            .into_iter()
            .flat_map(|bundle| &bundle.fields);
        let bundle = bundle
            .filter(move |field| field.item == *item)
            .map(|field| (&field.key, field.when.as_ref()));
        guide
            .chain(bundle)
            .filter(|(_, when)| self.holds(*when))
            .map(|(key, _)| key)
            .collect()
    }

    fn materials<'a>(&'a self, item: &'a ItemCode) -> BTreeSet<&'a MaterialId> {
        self.material_uses(item).map(|(id, _)| id).collect()
    }
}
