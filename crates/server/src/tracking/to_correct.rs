//! A correction notice as the applicant answers it: each field as it was asked, with what it is checked against.

use std::collections::BTreeMap;

use contract::track::{CorrectionView, Corrections};
use domain::case::{Case, Correction, CorrectionTarget, Stage};
use domain::catalogue::Field;
use domain::check::compared_with;
use domain::draft::Typed;
use domain::key::FieldKey;

use super::View;
use crate::store::cases::Content;
use crate::store::submissions::Submission;

impl View<'_> {
    pub(super) fn to_correct(&self, case: &Case, content: &Content) -> Option<Corrections> {
        let Stage::Correction { notice, .. } = &case.stage else {
            return None;
        };
        let fields = &self.loaded.catalogue.fields;
        let asked: Vec<&Field> = notice
            .iter()
            .filter_map(|correction| fields.get(field_of(correction)?))
            .collect();
        let parts = |whole: &&Field| {
            let key = whole.key.clone();
            let parts = fields.values();
            parts.filter(move |field| field.part_of.as_ref() == Some(&key))
        };
        let asked: Vec<&Field> = asked
            .iter()
            .copied()
            .chain(asked.iter().flat_map(parts))
            .collect();
        // Others' comparison with an ID number, for one, is left to the server: the number is not asked again.
        let beside = asked.iter().flat_map(|field| compared_with(field));
        let beside = beside
            .filter_map(|key| fields.get(&key))
            .filter(|field| !field.sensitive);
        let shown: BTreeMap<FieldKey, Field> = asked
            .iter()
            .copied()
            .chain(beside)
            .map(|field| (field.key.clone(), field.clone()))
            .collect();
        let said = |key: &FieldKey| Some((key.clone(), self.said(key, content)?));
        let bound = |key: &FieldKey| Some((key.clone(), *self.submission.plan.bounds.get(key)?));
        Some(Corrections {
            notice: notice.iter().map(|asked| self.view_of(asked)).collect(),
            typed: shown.keys().filter_map(said).collect(),
            bounds: shown.keys().filter_map(bound).collect(),
            fields: shown,
            today: self.today,
            villages: self.loaded.town.villages.clone(),
        })
    }

    fn view_of(&self, correction: &Correction) -> CorrectionView {
        let material = match &correction.target {
            CorrectionTarget::Material { id } => Some((id.clone(), self.material_name(id))),
            CorrectionTarget::Field { .. } => None,
        };
        CorrectionView {
            field: field_of(correction).cloned(),
            material,
            text: correction.text.clone(),
        }
    }

    /// What was typed, mended or not, or what the circumstances say.
    fn said(&self, key: &FieldKey, content: &Content) -> Option<Typed> {
        let Submission { draft, plan, .. } = self.submission;
        let typed = content.typed.get(key).or_else(|| draft.typed.get(key));
        let answered = || plan.answers.get(key).cloned().map(Typed::Many);
        let settled = || plan.settled.get(key).cloned().map(Typed::Text);
        typed.cloned().or_else(answered).or_else(settled)
    }
}

fn field_of(correction: &Correction) -> Option<&FieldKey> {
    match &correction.target {
        CorrectionTarget::Field { key } => Some(key),
        CorrectionTarget::Material { .. } => None,
    }
}
