//! Every component's example as one page per face, to look at the style without a server.
//!
//! `cargo nextest run -p ui` writes `target/gallery/{kiosk,phone,desk}.html`.

mod pages;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use leptos::prelude::*;

/// Draws a view as HTML the way a page would, with an owner for its signals. Markers that only
/// hydration needs are left out, so that a test reads like the page;
/// leptos writes `class` and `style` after the other attributes.
pub(crate) fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html().replace("<!>", ""))
}

macro_rules! examples {
    ($($component:ident),* $(,)?) => {
        [$((stringify!($component), render(crate::$component::example))),*]
    };
}

fn examples() -> Vec<(&'static str, String)> {
    examples![
        address_input,
        badge,
        button,
        candidates,
        card,
        checkboxes,
        date_input,
        definition_list,
        details,
        empty_state,
        error_summary,
        file_input,
        foot_bar,
        keyboard,
        notice,
        page_header,
        password_input,
        plan_rail,
        progress,
        radios,
        repeat_rows,
        sample_ribbon,
        save_state,
        search_box,
        select,
        signature_pad,
        skeleton,
        skip_link,
        stat,
        step_bar,
        summary_list,
        table,
        text_area,
        text_input,
        timeline,
    ]
    .into()
}

/// The layers of `style/` in the order the app's build joins them.
const LAYERS: [&str; 6] = [
    "tokens.css",
    "base.css",
    "objects",
    "components",
    "utilities.css",
    "print.css",
];

fn style_links(style: &Path) -> String {
    let mut links = String::new();
    for layer in LAYERS {
        let files = match style.join(layer).is_dir() {
            true => names_in(&style.join(layer))
                .iter()
                .map(|file| format!("{layer}/{file}"))
                .collect(),
            false => vec![layer.to_owned()],
        };
        for file in files {
            links += &format!("<link rel=\"stylesheet\" href=\"../../style/{file}\">\n");
        }
    }
    links
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn page(face: &str, view: &str, styles: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\" data-face=\"{face}\" data-view=\"{view}\">\n\
         <meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>gallery</title>\n{styles}<body>{body}</body></html>\n"
    )
}

#[test]
fn every_example_is_drawn_into_the_gallery() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let out = root.join("target/gallery");
    let styles = style_links(&root.join("style"));
    let parts: String = examples()
        .iter()
        .map(|(name, html)| format!("<section class=\"stack\"><h2>{name}</h2>{html}</section>\n"))
        .collect();
    let all = format!("<main class=\"page__main stack\">{parts}</main>");
    fs::create_dir_all(&out).unwrap();
    for face in ["kiosk", "phone", "desk"] {
        fs::write(
            out.join(format!("{face}.html")),
            page(face, "plain", &styles, &all),
        )
        .unwrap();
        for (name, body) in pages::all() {
            let file = format!("{face}-{name}.html");
            fs::write(out.join(file), page(face, "plain", &styles, &body)).unwrap();
        }
    }
    let elder = pages::all()
        .into_iter()
        .find(|(name, _)| *name == "lookup")
        .unwrap()
        .1;
    fs::write(
        out.join("kiosk-elder.html"),
        page("kiosk", "elder", &styles, &elder),
    )
    .unwrap();
}

#[test]
fn every_component_has_a_style_file_of_its_own_name() {
    let style = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../style/components");
    let there = names_in(&style);
    for (component, _) in examples() {
        let file = format!("{}.css", component.replace('_', "-"));
        assert!(there.contains(&file), "{file}");
    }
}
