//! Between the lists for staff and a catalogue: the sample's.

use std::path::Path;

use domain::calendar::Span;
use domain::catalogue::load::{Source, load};
use domain::catalogue::{Catalogue, OneThing};
use domain::filing::limits_in;
use domain::key::{BodyId, TownCode};
use jiff::civil::{Date, date};
use lists::{ListKind, Names, Outcome, Scope, State, Table, Why, csv, dry_run_in, feed, given};

use super::made::imported_as;

const TODAY: Date = date(2026, 6, 1);
const STAFF: [ListKind; 3] = [
    ListKind::Responsibilities,
    ListKind::OneThings,
    ListKind::Enforcements,
];

fn town() -> TownCode {
    TownCode::new("330803112")
}

fn sample() -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(&root).expect("below it");
            let name = name.to_str().expect("a name").replace('\\', "/");
            match name.rsplit('.').next() {
                _ if path.is_dir() => folders.push(path),
                Some("tsv" | "toml") => sources.push(Source {
                    text: std::fs::read_to_string(&path).expect("a file"),
                    path: name,
                }),
                _ => {}
            }
        }
    }
    load(&sources).expect("the sample")
}

fn run(kind: ListKind, file: &[u8]) -> Outcome {
    let catalogue = sample();
    let current = given(&catalogue, &catalogue.towns[&town()], kind);
    let names = Names::of(&catalogue, &town()).expect("the town");
    let import = imported_as(kind, file).expect("a list");
    dry_run_in(&names, &current, import, Scope::Part, TODAY)
}

fn whys(outcome: &Outcome) -> Vec<(u32, Option<u32>, Why)> {
    let remarks = outcome.report.rows.iter().flat_map(|row| &row.remarks);
    remarks
        .map(|remark| (remark.place.row, remark.place.column, remark.why.clone()))
        .collect()
}

fn not_in_catalogue(found: &str) -> Why {
    let found = found.to_owned();
    Why::NotInCatalogue { found }
}

#[test]
fn what_the_files_say_comes_back_from_a_table_as_it_was() {
    let before = sample();
    for kind in STAFF {
        let list = given(&before, &before.towns[&town()], kind);
        assert!(!list.rows.is_empty());
        let file = csv(&Table::list(&list));
        let import = imported_as(kind, &file).expect("a list");
        let mut after = sample();
        assert_eq!(feed(&mut after, &town(), &import.list), Some(Vec::new()));
        let duties = &mut after.towns.get_mut(&town()).expect("the town").duties;
        // The list says the names itself, which the files leave to the catalogue.
        for row in &mut duties.one_things {
            row.name.clear();
        }
        for row in &mut duties.enforcements {
            row.name.clear();
        }
        assert_eq!(after, before, "{kind:?}");
    }
}

#[test]
fn a_body_nobody_knows_is_doubtful_and_shown_as_written() {
    let file = "责任事项,牵头单位,配合单位,报告单位,依据
低空飞行管控,低空办（筹）,衢州市衢江区民政局、区低空中心/public-security,无,样例\n"; // half-width on purpose
    let outcome = run(ListKind::Responsibilities, file.as_bytes());
    assert_eq!(
        whys(&outcome),
        [
            (2, Some(1), not_in_catalogue("低空办（筹）")),
            (2, Some(2), not_in_catalogue("衢州市衢江区民政局")),
            (2, Some(2), not_in_catalogue("区低空中心")),
        ]
    );
    assert_eq!(outcome.report.state(), State::Doubtful);
    let list = outcome.accept(true).expect("accepted");
    let mut catalogue = sample();
    let bodies = catalogue.bodies.len();
    feed(&mut catalogue, &town(), &list);
    let duties = &catalogue.towns[&town()].duties;
    let row = duties.responsibilities.last().expect("the new row");
    assert_eq!(row.lead, BodyId::new("低空办（筹）"));
    assert_eq!(
        row.backs,
        [
            BodyId::new("衢州市衢江区民政局"),
            BodyId::new("区低空中心"),
            BodyId::new("public-security")
        ]
    );
    assert_eq!(row.reports, []);
    assert_eq!(row.term.from, Some(TODAY));
    assert_eq!(catalogue.bodies.len(), bodies);
}

#[test]
fn a_bundle_nobody_knows_is_doubtful_and_one_known_by_name_is_found() {
    let file = "一件事名称,牵头单位,配合单位,联系人,联系电话
开一家小饭店,区民政局,,样例岗,1
企业迁移,区民政局,,,\n"; // half-width on purpose
    let outcome = run(ListKind::OneThings, file.as_bytes());
    assert_eq!(
        whys(&outcome),
        [
            (3, Some(3), Why::ContactMissing),
            (3, Some(0), not_in_catalogue("企业迁移")),
        ]
    );
    let list = outcome.accept(true).expect("accepted");
    let mut catalogue = sample();
    feed(&mut catalogue, &town(), &list);
    let rows = &catalogue.towns[&town()].duties.one_things;
    let named = |name: &str| rows.iter().find(|row| row.name == name).expect("the row");
    let of = |row: &OneThing| (row.bundle.to_string(), row.lead.to_string());
    assert_eq!(
        of(named("开一家小饭店")),
        ("restaurant".to_owned(), "civil-affairs".to_owned())
    );
    assert_eq!(named("企业迁移").bundle.as_str(), "");
}

#[test]
fn what_people_apply_for_is_wrong_on_a_list_of_enforcement() {
    // SAMPLE-0334 is the opening of a shop, which people apply for; SAMPLE-0618 a penalty.
    let file = "实施编码,事项名称,事项类型,实施主体,设定依据
SAMPLE-0334,个体工商户设立登记,,区民政局,样例
QJ-2,样例许可,行政许可,区民政局,样例
QJ-3,样例处罚,行政处罚,区民政局,样例
SAMPLE-0618,样例处罚,,区民政局,样例\n"; // half-width on purpose
    let outcome = run(ListKind::Enforcements, file.as_bytes());
    assert_eq!(
        whys(&outcome),
        [
            (2, Some(1), Why::AppliedFor),
            (3, Some(1), Why::AppliedFor),
            (3, Some(0), not_in_catalogue("QJ-2")),
            (4, Some(0), not_in_catalogue("QJ-3")),
        ]
    );
    assert_eq!(outcome.report.state(), State::Wrong);
}

#[test]
fn a_promise_of_the_town_counts_and_one_beyond_the_law_is_doubtful_and_cut() {
    // Registered within three working days by law; what the file says of the law is not asked for.
    let row = "实施编码,事项名称,事项类型,设定依据,承诺时限\nSAMPLE-0334,个体工商户设立登记,行政许可,样例,DAYS\n"; // half-width on purpose
    let file = |days: &str| row.replace("DAYS", days);
    let promised = |list| {
        let mut catalogue = sample();
        feed(&mut catalogue, &town(), &list);
        let town = &catalogue.towns[&town()];
        limits_in(&catalogue, (town, TODAY), &"SAMPLE-0334".into()).promised
    };
    let outcome = run(ListKind::Items, file("2个工作日").as_bytes());
    assert_eq!(whys(&outcome), []);
    let list = outcome.accept(false).expect("well");
    assert_eq!(promised(list), Some(Span::working(2)));
    let outcome = run(ListKind::Items, file("20个工作日").as_bytes());
    let law = Span::working(3);
    assert_eq!(
        whys(&outcome),
        [(2, Some(4), Why::PromisedBeyondStatutory { law })]
    );
    let list = outcome.accept(true).expect("accepted");
    assert_eq!(promised(list), Some(law));
}
