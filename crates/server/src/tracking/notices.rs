//! What an applicant still has to know or do.

use contract::track::Notice;
use domain::check::DocumentState;
use domain::form::form;

use super::View;
use crate::store::submissions::Submission;

impl View<'_> {
    pub(super) fn notices(&self) -> Vec<Notice> {
        let Submission { plan, draft, .. } = self.submission;
        let form = form(&self.loaded.catalogue, plan);
        let in_state = |wanted: DocumentState| -> Vec<String> {
            let standing = form
                .documents
                .iter()
                .filter(|d| DocumentState::of(d, &form, draft) == Some(wanted));
            standing
                .map(|document| document.material.name.clone())
                .collect()
        };
        let bring = Notice::BringToWindow {
            documents: in_state(DocumentState::AtWindow),
        };
        let follow = Notice::MayFollow {
            documents: in_state(DocumentState::MayFollow),
        };
        let by_oneself = plan.by_oneself.iter().map(|aside| Notice::DoItYourself {
            what: self.item_name(&aside.item),
            how: aside.note.clone(),
        });
        let says_something = |notice: &Notice| match notice {
            Notice::BringToWindow { documents } | Notice::MayFollow { documents } => {
                !documents.is_empty()
            }
            Notice::DoItYourself { .. } => true,
        };
        [bring, follow]
            .into_iter()
            .chain(by_oneself)
            .filter(says_something)
            .collect()
    }
}
