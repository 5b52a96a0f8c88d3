//! Whether every document of a form is there.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Necessity, Supply};
use crate::draft::Draft;
use crate::form::{Document, Form};
use crate::key::MaterialId;
use crate::statement;

/// What is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentProblem {
    /// The material.
    pub material: MaterialId,
    /// Whether it is to be signed rather than uploaded.
    pub sign: bool,
}

/// How a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// Nothing to do: a system or the chain supplies it.
    Supplied,
    /// Uploaded or signed.
    Given,
    /// Will be shown or signed at the window.
    AtWindow,
    /// May follow after acceptance (容缺受理).
    MayFollow,
    /// Offered, only needed if the words of its circumstances apply.
    Optional,
    /// Still wanted.
    Missing,
}

impl DocumentState {
    /// How a document of the form stands in a draft; nothing when it is not called for.
    pub fn of(document: &Document, form: &Form, draft: &Draft) -> Option<Self> {
        let necessity = document.necessity(&form.known(draft))?;
        let id = &document.material.id;
        let signed = || {
            let pair = document.statement.as_ref().zip(draft.signed.get(id));
            pair.is_some_and(|(text, signature)| statement::holds(signature, text, form, draft))
        };
        let given = draft.files.get(id).is_some_and(|pages| !pages.is_empty()) || signed();
        Some(match (document.supply, necessity) {
            (Supply::Shared, _) => Self::Supplied,
            _ if given => Self::Given,
            (Supply::Window, _) => Self::AtWindow,
            _ if draft.at_window.contains(id) => Self::AtWindow,
            (_, Necessity::MayFollow) => Self::MayFollow,
            (_, Necessity::Circumstantial) => Self::Optional,
            (_, Necessity::Necessary) => Self::Missing,
        })
    }
}

/// The documents still wanted.
pub fn check_documents(form: &Form, draft: &Draft) -> Vec<DocumentProblem> {
    let missing = |d: &&Document| DocumentState::of(d, form, draft) == Some(DocumentState::Missing);
    form.documents
        .iter()
        .filter(missing)
        .map(|d| DocumentProblem {
            material: d.material.id.clone(),
            sign: d.supply == Supply::Sign,
        })
        .collect()
}
