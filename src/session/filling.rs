//! A draft being filled: what was said so far, the plan and the form that follow from it, and its saving.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::catalogue::BundlePage;
use contract::drafts::{DraftState, SaveDraft};
use domain::catalogue::{Bundle, Village};
use domain::check::{DocumentProblem, FieldProblem, Setting, check, check_documents, check_field};
use domain::draft::{Draft, FileRef, Signature, Typed};
use domain::form::{Form, form};
use domain::id_card::IdCard;
use domain::key::{FieldKey, ItemCode, MaterialId};
use domain::plan::{Plan, plan};
use leptos::prelude::*;

use super::saving::Saving;

/// A draft in hand.
#[derive(Clone, Copy)]
pub(crate) struct Filling {
    opened: StoredValue<Opened>,
    /// What was said so far.
    pub(crate) draft: RwSignal<Draft>,
    /// The plan under the circumstances.
    pub(crate) plan: Memo<Option<Arc<Plan>>>,
    /// Its form.
    pub(crate) form: Memo<Option<Arc<Form>>>,
    /// How saving stands.
    pub(crate) saving: Saving,
}

struct Opened {
    id: String,
    resume_code: String,
    page: Arc<BundlePage>,
}

impl Filling {
    /// Takes a draft in hand, as the server holds it.
    pub(crate) fn new(state: DraftState, page: Arc<BundlePage>, secret: Option<String>) -> Self {
        let draft = RwSignal::new(state.draft);
        let (catalogue, bundle) = (page.clone(), state.bundle.clone());
        let circumstances = Memo::new(move |_| draft.with(|draft| draft.circumstances.clone()));
        let plan = Memo::new(move |_| {
            circumstances
                .with(|said| plan(&catalogue.catalogue, &bundle, said))
                .map(Arc::new)
        });
        let catalogue = page.clone();
        let form = Memo::new(move |_| {
            plan.with(|plan| {
                plan.as_ref()
                    .map(|plan| Arc::new(form(&catalogue.catalogue, plan)))
            })
        });
        let saving = Saving::new(state.id.clone(), secret, state.saved_at);
        let opened = Opened {
            id: state.id,
            resume_code: state.resume_code,
            page,
        };
        Self {
            opened: StoredValue::new(opened),
            draft,
            plan,
            form,
            saving,
        }
    }

    /// Whether it is this draft.
    pub(crate) fn is(self, id: &str) -> bool {
        self.opened.with_value(|opened| opened.id == id)
    }

    /// Its id.
    pub(crate) fn id(self) -> String {
        self.opened.with_value(|opened| opened.id.clone())
    }

    /// The code that finds it again.
    pub(crate) fn resume_code(self) -> String {
        self.opened.with_value(|opened| opened.resume_code.clone())
    }

    /// The part of the catalogue it rests on.
    pub(crate) fn page(self) -> Arc<BundlePage> {
        self.opened.with_value(|opened| opened.page.clone())
    }

    /// The bundle's name.
    pub(crate) fn bundle_name(self) -> String {
        let page = self.page();
        let bundle = self
            .plan
            .with_untracked(|plan| plan.as_ref().map(|plan| plan.bundle.clone()));
        let bundle: Option<&Bundle> = bundle.and_then(|id| page.catalogue.bundles.get(&id));
        bundle.map(|bundle| bundle.name.clone()).unwrap_or_default()
    }

    /// Keeps what was typed.
    pub(crate) fn type_in(self, key: FieldKey, typed: Typed) {
        let typed = (!typed.is_blank()).then_some(typed);
        self.draft.update(|draft| match &typed {
            Some(typed) => _ = draft.typed.insert(key.clone(), typed.clone()),
            None => _ = draft.typed.remove(&key),
        });
        self.saving.add(SaveDraft {
            typed: BTreeMap::from([(key, typed)]),
            ..Default::default()
        });
    }

    /// Fills in what a card says about one person, and says what that was.
    pub(crate) fn read_card(self, owner: &str, card: &IdCard) -> Vec<String> {
        let page = self.page();
        let town = page.catalogue.towns.values().next();
        let answers =
            untrack(|| self.with(|form, draft| Some(card.answers(owner, form, draft, town?))));
        let fill = |(key, typed): (FieldKey, Typed)| {
            let label = self.label(&key);
            self.type_in(key, typed);
            label
        };
        answers.flatten().into_iter().flatten().map(fill).collect()
    }

    /// Keeps a signature, or wipes it.
    pub(crate) fn sign(self, material: MaterialId, signature: Option<Signature>) {
        self.draft.update(|draft| match &signature {
            Some(signature) => _ = draft.signed.insert(material.clone(), signature.clone()),
            None => _ = draft.signed.remove(&material),
        });
        self.saving.add(SaveDraft {
            signed: BTreeMap::from([(material, signature)]),
            ..Default::default()
        });
    }

    /// Keeps that a document will be shown or signed at the window.
    pub(crate) fn bring_to_window(self, material: MaterialId, later: bool) {
        self.draft.update(|draft| match later {
            true => _ = draft.at_window.insert(material.clone()),
            false => _ = draft.at_window.remove(&material),
        });
        self.saving.add(SaveDraft {
            at_window: BTreeMap::from([(material, later)]),
            ..Default::default()
        });
    }

    /// Notes a page the server has stored.
    pub(crate) fn add_file(self, material: &MaterialId, file: FileRef) {
        self.draft
            .update(|draft| draft.files.entry(material.clone()).or_default().push(file));
    }

    /// Notes that a page is gone.
    pub(crate) fn remove_file(self, material: &MaterialId, id: &str) {
        self.draft.update(|draft| {
            if let Some(pages) = draft.files.get_mut(material) {
                pages.retain(|page| page.id != id);
            }
        });
    }

    /// What is wrong with one answer now.
    pub(crate) fn problems_of(self, key: &FieldKey) -> Vec<FieldProblem> {
        let page = self.page();
        self.with(|form, draft| check_field(form, draft, key, setting(&page)))
            .unwrap_or_default()
    }

    /// What is wrong with all of it now.
    pub(crate) fn problems(self) -> (Vec<FieldProblem>, Vec<DocumentProblem>) {
        let page = self.page();
        let found = self.with(|form, draft| {
            let fields = check(form, draft, setting(&page)).err().unwrap_or_default();
            (fields, check_documents(form, draft))
        });
        found.unwrap_or_default()
    }

    /// Looks at form and draft together, and again when either changes.
    pub(crate) fn with<T>(self, look: impl FnOnce(&Form, &Draft) -> T) -> Option<T> {
        let form = self.form.get()?;
        Some(self.draft.with(|draft| look(&form, draft)))
    }

    /// A field's label.
    pub(crate) fn label(self, key: &FieldKey) -> String {
        let page = self.page();
        let field = page.catalogue.fields.get(key);
        field.map_or_else(|| key.to_string(), |field| field.label.clone())
    }

    /// An item's name.
    pub(crate) fn item_name(self, code: &ItemCode) -> String {
        let page = self.page();
        page.catalogue
            .items
            .get(code)
            .map_or_else(|| code.to_string(), |item| item.name.clone())
    }
}

/// The villages of the town whose catalogue it is.
pub(crate) fn villages(page: &BundlePage) -> &[Village] {
    page.catalogue
        .towns
        .values()
        .next()
        .map_or(&[], |list| &list.villages)
}

fn setting(page: &BundlePage) -> Setting<'_> {
    Setting {
        today: page.today,
        villages: villages(page),
    }
}
