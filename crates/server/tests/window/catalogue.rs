//! What can be looked up.

use domain::key::{BundleId, ItemCode};
use serde_json::Value;

use super::hall::{Hall, sample_catalogue};

#[tokio::test]
async fn the_town_handles_584_items_and_twins_show_once() {
    let hall = Hall::open().await;
    let listing = hall.get("/api/v1/catalogue", &[]).await.ok();
    assert_eq!(listing["town"], "廿里镇");
    assert_eq!(listing["handled_here"], 584);
    let loaded = hall.app.catalogue.current();
    let items = listing["items"].as_array().expect("items");
    let shown = |code: &ItemCode| items.iter().any(|item| item["code"] == code.as_str());
    let mut twins = loaded.catalogue.twins.iter();
    assert!(twins.all(|(twin, canonical)| !shown(twin) && shown(canonical)));
}

#[tokio::test]
async fn lists_that_nobody_applies_from_are_not_looked_up() {
    let hall = Hall::open().await;
    let listing = hall.get("/api/v1/catalogue", &[]).await.ok();
    let loaded = hall.app.catalogue.current();
    let items = listing["items"].as_array().expect("items");
    let kind = |item: &Value| loaded.catalogue.items[item["code"].as_str().expect("a code")].kind;
    assert!(items.iter().all(|item| kind(item).is_applied_for()));
}

#[tokio::test]
async fn the_lookups_pack_finds_the_entries_of_the_listing_at_their_places() {
    let hall = Hall::open().await;
    let listing = hall.get("/api/v1/catalogue", &[]).await.ok();
    let pack = hall.get("/api/v1/lookup-pack", &[]).await;
    assert_eq!(pack.status, 200);
    let index = lookup::Index::open(&pack.bytes).expect("a pack");
    let items = listing["items"].as_array().expect("items");
    let wish = &index.find("我想开个小面馆", 1)[0];
    assert_eq!(
        listing["bundles"][wish.entry - items.len()]["id"],
        "restaurant"
    );
    let dog = &index.find("养犬登记", 1)[0];
    assert_eq!(items[dog.entry]["name"], "养犬登记");
}

#[tokio::test]
async fn the_lookups_pack_is_compressed_beforehand_and_not_sent_twice() {
    let hall = Hall::open().await;
    let takes_brotli = [("accept-encoding", "gzip, br")];
    let answer = hall.get("/api/v1/lookup-pack", &takes_brotli).await;
    assert_eq!(answer.header("content-encoding"), "br");
    let most_bytes = 60 * 1024;
    assert!(
        answer.bytes.len() <= most_bytes,
        "{} bytes",
        answer.bytes.len()
    );
    let tag = answer.header("etag");
    let again = hall
        .get("/api/v1/lookup-pack", &[("if-none-match", tag)])
        .await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
}

#[tokio::test]
async fn the_listing_is_not_sent_twice_to_who_has_it() {
    let hall = Hall::open().await;
    let first = hall.get("/api/v1/catalogue", &[]).await;
    let tag = first.header("etag").to_owned();
    let again = hall
        .get("/api/v1/catalogue", &[("if-none-match", &tag)])
        .await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    hall.pass(jiff::SignedDuration::from_hours(24));
    assert_eq!(
        hall.get("/api/v1/catalogue", &[("if-none-match", &tag)])
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn an_item_says_where_it_is_handled_and_a_twin_is_the_item_it_means() {
    let hall = Hall::open().await;
    let loaded = hall.app.catalogue.current();
    let (twin, canonical) = loaded.catalogue.twins.iter().next().expect("a twin");
    let page = hall.get(&format!("/api/v1/items/{twin}"), &[]).await.ok();
    assert_eq!(page["item"]["code"], canonical.as_str());
    let licence = hall.get("/api/v1/items/SAMPLE-0334", &[]).await.ok();
    assert_eq!(licence["item"]["name"], "个体工商户设立登记");
    assert_eq!(
        licence["verdict"]["here"]["power"]["delegated"]["entrusting"],
        "market-regulation"
    );
    assert_eq!(licence["verdict"]["here"]["ground"]["since"], "2020-06-29");
    let power = hall.get("/api/v1/items/SAMPLE-0559", &[]).await.ok();
    assert_eq!(power["verdict"]["at_station"]["station"], "power-station");
    let bundles = licence["bundles"].as_array().expect("bundles");
    assert!(bundles.iter().any(|bundle| bundle["id"] == "restaurant"));
}

#[tokio::test]
async fn what_is_not_there_is_said_to_be_missing() {
    let hall = Hall::open().await;
    for (path, what) in [
        ("/api/v1/items/SAMPLE-9999", "item"),
        ("/api/v1/bundles/none", "bundle"),
        ("/api/v1/nonsense", "path"),
        ("/api/nonsense", "path"),
    ] {
        let reply = hall.get(path, &[]).await;
        assert_eq!(reply.refusal(), (404, "not_found"), "{path}");
        assert_eq!(reply.json["what"], what, "{path}");
    }
}

#[tokio::test]
async fn every_bundle_can_be_planned_from_its_page() {
    let hall = Hall::open().await;
    let listing = hall.get("/api/v1/catalogue", &[]).await.ok();
    let bundles = listing["bundles"].as_array().expect("bundles");
    assert_eq!(bundles.len(), 8);
    for bundle in bundles {
        let id = bundle["id"].as_str().expect("an id");
        let page = hall.get(&format!("/api/v1/bundles/{id}"), &[]).await.ok();
        let page: contract::catalogue::BundlePage = serde_json::from_value(page).expect("a page");
        let plan = domain::plan::plan(&page.catalogue, &BundleId::new(id), &Default::default());
        assert_eq!(
            plan.expect(id).steps.len() as u64,
            bundle["usual_items"].as_u64().expect("a number")
        );
    }
}

#[tokio::test]
async fn a_changed_catalogue_that_is_wrong_leaves_the_good_one_serving() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&sample_catalogue(), folder.path());
    let files =
        server::catalogue_files::CatalogueFiles::open(folder.path(), None).expect("the sample");
    let version = files.current().catalogue.version.clone();
    std::fs::write(folder.path().join("bodies.toml"), "body = 1\nnonsense").expect("written");
    let said = files.reload().expect_err("refused").to_string();
    assert!(said.contains("bodies.toml:"), "{said}");
    assert_eq!(files.current().catalogue.version, version);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    for entry in std::fs::read_dir(from)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
    {
        let target = to.join(entry.file_name().expect("a name"));
        if entry.is_dir() {
            std::fs::create_dir(&target).expect("made");
            copy(&entry, &target);
        } else {
            std::fs::copy(&entry, &target).expect("copied");
        }
    }
}
