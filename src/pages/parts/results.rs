//! Rows of items and bundles: name, body, promise, and the verdict in words and colour.

use std::ops::Range;

use contract::catalogue::{BundleBrief, ItemBrief, Listing};
use leptos::prelude::*;
use ui::Badge;

use crate::i18n::{audience, say, verdict};
use crate::routes;

/// A bundle, set off from the items.
pub(crate) fn bundle_row(bundle: &BundleBrief, matched: &[Range<usize>]) -> impl IntoView + use<> {
    view! {
        <li>
            <a class="bundle-result" href=routes::bundle(bundle.id.as_str())>
                <span class="result__text">
                    <strong class="result__title">
                        <span class="bundle-result__tag">{say!(lookup.bundle)}</span>
                        {highlighted(&bundle.name, matched)}
                    </strong>
                    <span class="result__note">{bundle.summary.clone()}</span>
                </span>
                <span class="bundle-result__go">{say!(lookup.go_bundle)}</span>
            </a>
        </li>
    }
}

/// An item.
pub(crate) fn item_row(
    listing: &Listing,
    item: &ItemBrief,
    matched: &[Range<usize>],
) -> impl IntoView + use<> {
    let (tone, words) = verdict::brief(item.verdict);
    let body = listing.bodies.get(&item.body).map(|body| body.name.clone());
    let note: Vec<String> = body
        .into_iter()
        .chain(audience::promised(item.promised))
        .chain(verdict::day(item.verdict, item.day))
        .collect();
    let code = item.code.as_str();
    let href = match listing.other_day() {
        None => routes::item(code),
        Some(on) => routes::item_on(code, on),
    };
    view! {
        <li>
            <a class="result" href=href>
                <span class="result__text">
                    <strong class="result__title">{highlighted(&item.name, matched)}</strong>
                    <span class="result__note">{note.join(" · ")}</span>
                </span>
                <Badge tone>{words}</Badge>
            </a>
        </li>
    }
}

/// A name with the characters that were typed set off.
fn highlighted(name: &str, matched: &[Range<usize>]) -> Vec<AnyView> {
    let characters: Vec<char> = name.chars().collect();
    let text = |range: Range<usize>| {
        characters
            .get(range)
            .unwrap_or_default()
            .iter()
            .collect::<String>()
    };
    let mut parts = Vec::new();
    let mut at = 0;
    for range in matched {
        parts.push(text(at..range.start).into_any());
        parts.push(view! { <mark>{text(range.clone())}</mark> }.into_any());
        at = range.end;
    }
    parts.push(text(at..characters.len()).into_any());
    parts
}
