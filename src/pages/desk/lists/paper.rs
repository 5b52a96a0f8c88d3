//! The document by which a list is changed (准入文件): its number and its title.

use contract::revisions::Document;
use leptos::prelude::*;
use ui::TextInput;

use crate::i18n::say;
use crate::pages::desk::mending::Mending;

/// The document as it is typed.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    id: &'static str,
    number: RwSignal<String>,
    title: RwSignal<String>,
}

impl Paper {
    /// Nothing typed yet; its ids begin as told.
    pub(super) fn new(id: &'static str) -> Self {
        Self {
            id,
            number: RwSignal::default(),
            title: RwSignal::default(),
        }
    }

    /// Forgets what was typed.
    pub(super) fn clear(self) {
        self.number.set(String::new());
        self.title.set(String::new());
    }

    /// What is still to be typed, by id.
    pub(super) fn missing(self) -> Vec<(String, String)> {
        let fields = [
            (self.number, self.number_id(), say!(keeping.number_missing)),
            (self.title, self.title_id(), say!(keeping.document_missing)),
        ];
        fields
            .into_iter()
            .filter(|(typed, ..)| typed.with_untracked(|typed| typed.trim().is_empty()))
            .map(|(_, id, words)| (id, words))
            .collect()
    }

    /// The document.
    pub(super) fn document(self) -> Document {
        let typed = |text: RwSignal<String>| text.with_untracked(|text| text.trim().to_owned());
        Document {
            number: typed(self.number),
            title: typed(self.title),
        }
    }

    fn number_id(self) -> String {
        format!("{}-number", self.id)
    }

    fn title_id(self) -> String {
        format!("{}-title", self.id)
    }
}

/// Its fields.
#[component]
pub(super) fn PaperFields(paper: Paper, mending: Mending) -> impl IntoView {
    view! {
        <div class="two-up">
            <TextInput
                id=paper.number_id()
                label=say!(keeping.number)
                hint=say!(keeping.number_hint)
                value=paper.number
                error=mending.at(paper.number_id())
                maxlength=100
                on_input=move |text| paper.number.set(text)
            />
            <TextInput
                id=paper.title_id()
                label=say!(keeping.document)
                hint=say!(keeping.document_hint)
                value=paper.title
                error=mending.at(paper.title_id())
                maxlength=200
                on_input=move |text| paper.title.set(text)
            />
        </div>
    }
}
