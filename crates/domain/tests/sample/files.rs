//! What a malformed catalogue gets: every error at once, named by file, line, key and what was expected.

use domain::catalogue::load::{LoadProblem, Source, load};

use super::common::{SAMPLE, sample_sources};

/// The sample with one piece of one file replaced, which must be there.
fn with(path: &str, from: &str, to: &str) -> Vec<Source> {
    let mut sources = sample_sources();
    let source = sources.iter_mut().find(|s| s.path == path).expect(path);
    assert!(source.text.contains(from), "{path} has no `{from}`");
    source.text = source.text.replacen(from, to, 1);
    sources
}

fn problems(sources: &[Source]) -> Vec<LoadProblem> {
    load(sources).err().unwrap_or_default()
}

fn line_of(sources: &[Source], path: &str, needle: &str) -> usize {
    let source = sources.iter().find(|s| s.path == path).expect(path);
    source
        .text
        .lines()
        .position(|l| l.contains(needle))
        .expect(needle)
        + 1
}

#[test]
fn the_sample_loads_and_says_it_is_a_sample() {
    assert!(SAMPLE.towns.values().all(|t| t.town.sample));
    assert!(SAMPLE.bodies.values().all(|b| b.sample));
    assert_eq!(SAMPLE.bundles.len(), 8);
}

#[test]
fn an_unknown_type_is_named_with_its_line_and_the_known_ones() {
    let sources = with("items.tsv", "\t行政确认\t", "\t行政确实\t");
    let line = line_of(&sources, "items.tsv", "行政确实");
    let found = problems(&sources);
    let this = found
        .iter()
        .find(|p| p.file == "items.tsv" && p.key == "type")
        .expect("a problem");
    assert_eq!(this.line, line);
    assert!(
        this.expected.contains("行政许可") && this.expected.contains("行政确实"),
        "{this}"
    );
}

#[test]
fn an_unknown_column_and_a_missing_one_are_both_named() {
    let found = problems(&with("materials.tsv", "id\tgroup\t", "id\tgruop\t"));
    let keys: Vec<&str> = found
        .iter()
        .filter(|p| p.file == "materials.tsv")
        .map(|p| p.key.as_str())
        .collect();
    assert!(
        keys.contains(&"gruop") && keys.contains(&"group"),
        "{keys:?}"
    );
}

#[test]
fn an_unknown_key_in_a_bundle_is_named_with_its_line() {
    let sources = with("bundles/restaurant.toml", "advice = ", "advise = ");
    let line = line_of(&sources, "bundles/restaurant.toml", "advise");
    let found = problems(&sources);
    assert!(
        found
            .iter()
            .any(|p| p.file == "bundles/restaurant.toml" && p.line == line),
        "{found:?}"
    );
}

#[test]
fn a_field_that_no_dictionary_has_is_named_where_it_is_used() {
    let found = problems(&with(
        "guide-fields.tsv",
        "\tapplicant.name\t",
        "\tapplicant.nmae\t",
    ));
    assert!(
        found
            .iter()
            .any(|p| p.file == "guide-fields.tsv" && p.line > 0 && p.key == "applicant.nmae")
    );
}

#[test]
fn a_condition_on_an_option_that_does_not_exist_is_found() {
    let found = problems(&with(
        "bundles/restaurant.toml",
        "when = \"shop.gas=",
        "when = \"shop.gas=柴火|",
    ));
    assert!(found.iter().any(|p| p.key.contains("柴火")), "{found:?}");
}

#[test]
fn items_that_wait_for_each_other_in_a_circle_are_refused() {
    let mut sources = sample_sources();
    let restaurant = sources
        .iter_mut()
        .find(|s| s.path == "bundles/restaurant.toml")
        .expect("the bundle");
    let bundle = SAMPLE
        .bundles
        .values()
        .find(|b| b.id.as_str() == "restaurant")
        .expect("the bundle");
    let waiting = bundle
        .steps
        .iter()
        .find(|s| s.after.is_some())
        .expect("one that waits");
    let former = waiting.after.as_ref().expect("a former").items()[0].to_string();
    let back = format!(
        "item = \"{former}\"\nafter = {{ all = [\"{}\"] }}",
        waiting.item
    );
    restaurant.text = restaurant
        .text
        .replacen(&format!("item = \"{former}\""), &back, 1);
    let found = problems(&sources);
    assert!(
        found
            .iter()
            .any(|p| p.expected.contains("wait for each other")),
        "{found:?}"
    );
}

#[test]
fn two_answers_for_one_day_are_refused() {
    let mut sources = sample_sources();
    let path = "towns/330803112/availability.tsv";
    let table = sources.iter_mut().find(|s| s.path == path).expect(path);
    let row = table.text.lines().find(|l| l.contains("\taccept\t"));
    let row = row.expect("a row").to_owned();
    table.text.push_str(&row);
    table.text.push('\n');
    assert!(
        problems(&sources)
            .iter()
            .any(|p| p.file == path && p.expected.contains("overlap"))
    );
}

#[test]
fn a_missing_file_is_named() {
    let sources: Vec<Source> = sample_sources()
        .into_iter()
        .filter(|s| s.path != "fields.tsv")
        .collect();
    assert!(
        problems(&sources)
            .iter()
            .any(|p| p.file == "fields.tsv" && p.key == "file")
    );
}

#[test]
fn the_version_changes_with_any_text() {
    let changed = load(&with("bodies.toml", "phone = \"", "phone = \"0")).expect("loads");
    assert_ne!(changed.version, SAMPLE.version);
}
