//! The pages of a draft in their order.

use domain::catalogue::Supply;
use domain::key::SectionId;

use crate::routes;
use crate::session::filling::Filling;

/// A page of a draft, as the address names it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum PageName {
    /// The questions of one section.
    Section(SectionId),
    /// What is to be photographed, uploaded or brought.
    Documents,
    /// What is to be signed.
    Signing,
    /// Everything once more, and handing in.
    Check,
}

impl PageName {
    /// Reads a name; an unknown one, such as of a section that no longer applies, is the first page.
    pub(super) fn read(name: &str, filling: Filling) -> Self {
        let pages = all(filling);
        let known = pages.iter().find(|page| page.name() == name).cloned();
        known
            .or_else(|| pages.first().cloned())
            .unwrap_or(Self::Check)
    }

    /// The name in the address.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Section(id) => id.as_str(),
            Self::Documents => "documents",
            Self::Signing => "signing",
            Self::Check => "check",
        }
    }

    /// The page's address.
    pub(super) fn href(&self, filling: Filling) -> String {
        routes::apply(&filling.id(), self.name())
    }
}

/// The pages that have something on them now; the check stands last.
pub(super) fn all(filling: Filling) -> Vec<PageName> {
    let pages = filling.with(|form, draft| {
        let mut pages: Vec<PageName> = form
            .visible_pages(draft)
            .map(|(section, _)| PageName::Section(section.id.clone()))
            .collect();
        let has = |sign: bool| {
            form.visible_documents(draft)
                .any(|document| (document.supply == Supply::Sign) == sign)
        };
        pages.extend(has(false).then_some(PageName::Documents));
        pages.extend(has(true).then_some(PageName::Signing));
        pages
    });
    let mut pages = pages.unwrap_or_default();
    pages.push(PageName::Check);
    pages
}

/// Where a page stands, counted from 1, and how many there are.
pub(super) fn place(page: &PageName, filling: Filling) -> (usize, usize) {
    let pages = all(filling);
    let place = pages.iter().position(|other| other == page).unwrap_or(0);
    (place + 1, pages.len())
}

/// The page before and the page after.
pub(super) fn neighbours(page: &PageName, filling: Filling) -> (Option<PageName>, PageName) {
    let pages = all(filling);
    let place = pages.iter().position(|other| other == page).unwrap_or(0);
    let before = place
        .checked_sub(1)
        .and_then(|before| pages.get(before).cloned());
    let after = pages.get(place + 1).cloned().unwrap_or(PageName::Check);
    (before, after)
}
