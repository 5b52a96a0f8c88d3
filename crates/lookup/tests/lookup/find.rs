//! What people type finds what they mean, through the front door; the same tests run as Wasm.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use lookup::Way;

use crate::town::{entries, first, index, index_of, lit, names};

#[test]
fn a_name_in_full_comes_first_with_the_best_way() {
    let hits = index().find("个体工商户变更登记", 3);
    assert_eq!(entries()[hits[0].entry].id, "SAMPLE-0303");
    assert_eq!(hits[0].score.way, Way::Exact);
}

#[test]
fn an_early_key_lists_the_new_before_the_change_before_the_cancellation() {
    assert_eq!(
        names("个体工商")[..3],
        [
            "个体工商户设立登记",
            "个体工商户变更登记",
            "个体工商户注销登记"
        ]
    );
}

#[test]
fn another_name_is_enough() {
    assert_eq!(first("低保"), "最低生活保障对象认定");
    assert_eq!(first("营业执照"), "个体工商户设立登记");
}

#[test]
fn names_from_before_a_reform_lead_to_what_came_after() {
    assert_eq!(first("准生证"), "生育登记");
    assert_eq!(first("五保户"), "特困人员认定");
    assert_eq!(first("暂住证"), "居住证签注");
}

#[test]
fn pinyin_is_read_with_and_without_spaces_and_while_still_being_typed() {
    assert_eq!(first("geti gongshanghu"), "个体工商户设立登记");
    assert_eq!(first("yufangjiezhongz"), "预防接种证办理");
    assert_eq!(first("di bao"), "最低生活保障对象认定");
    assert_eq!(first("YINGYEZHIZHAO"), "个体工商户设立登记");
}

#[test]
fn initials_are_read_for_names_and_other_names() {
    assert_eq!(first("gtgsh"), "个体工商户设立登记");
    assert_eq!(first("yyzz"), "个体工商户设立登记");
    assert_eq!(first("spjyxk"), "食品经营许可（新办）");
}

#[test]
fn initials_may_be_those_of_two_words() {
    assert_eq!(first("gtgshzx"), "个体工商户注销登记");
    assert_eq!(first("yyzzbl"), first("yyzz"));
}

#[test]
fn letters_and_characters_mix() {
    assert_eq!(first("gtgsh注销"), "个体工商户注销登记");
    assert_eq!(first("gtgsh zhuxiao"), "个体工商户注销登记");
    assert_eq!(first("低保 shenqing"), "最低生活保障对象认定");
    assert_eq!(first("营业zhizhao"), "个体工商户设立登记");
}

#[test]
fn polyphones_are_read_as_they_are_said_and_not_otherwise() {
    assert_eq!(first("chongfujiaofei"), "城乡居民养老保险重复缴费退费");
    assert_eq!(names("zhongfu"), [""; 0]);
    assert_eq!(first("changhuan"), "偿还购房贷款本息提取住房公积金");
    assert_eq!(first("yiliaojigoujiaoyan"), "医疗机构校验");
    assert_eq!(first("jumin yongdian gengming"), "居民用电更名、过户");
}

#[test]
fn traditional_and_full_width_characters_are_taken_for_their_plain_form() {
    assert_eq!(first("營業執照"), "个体工商户设立登记");
    assert_eq!(first("ｇｔｇｓｈ　注销"), "个体工商户注销登记");
}

#[test]
fn filler_around_a_wish_is_passed_over() {
    assert_eq!(first("我想办理预防接种证，怎么办？"), "预防接种证办理");
    assert_eq!(first("请问在哪里办低保啊"), "最低生活保障对象认定");
    assert_eq!(first("woxiang ban yyzz"), "个体工商户设立登记");
}

#[test]
fn the_words_say_which_turn_is_meant() {
    assert_eq!(first("残疾证丢了"), "残疾人证补办");
    assert_eq!(first("身份证不见了怎么办"), "补领居民身份证");
    assert_eq!(first("食品经营许可到期了"), "食品经营许可（延续）");
    assert_eq!(first("食品经营许可 变更"), "食品经营许可（变更）");
    assert_eq!(first("社保卡丢了"), "社会保障卡挂失与解挂");
}

#[test]
fn another_name_said_in_full_is_heard_among_other_words() {
    assert_eq!(first("家里太穷能不能吃低保"), "最低生活保障对象认定");
    assert_eq!(first("我妈身份证丢了怎么弄"), "补领居民身份证");
}

#[test]
fn everyday_words_stand_for_official_ones() {
    assert_eq!(first("社保卡"), "社会保障卡申领");
    assert_eq!(first("养狗"), "养犬登记");
}

#[test]
fn a_wish_for_a_whole_matter_finds_its_bundle() {
    assert_eq!(first("我想开个小面馆"), "开一家小饭店");
    assert_eq!(first("开面馆从头到尾都要办啥"), "开一家小饭店");
    assert_eq!(first("开饭店要哪些证"), "开一家小饭店");
}

#[test]
fn a_slip_of_the_input_method_is_heard() {
    assert_eq!(first("预防接重证"), "预防接种证办理");
    assert_eq!(first("食品金营许可"), "食品经营许可（新办）");
    // Two characters that sound alike are chance, unless they sound like all of a name.
    assert_eq!(first("低宝"), first("低保"));
}

#[test]
fn a_key_too_many_or_too_few_is_forgiven_where_the_rest_could_be_read_otherwise() {
    assert_eq!(first("yufangjiezhongzhen"), "预防接种证办理");
    assert_eq!(first("getiigongshanghu"), "个体工商户设立登记");
}

#[test]
fn a_code_finds_its_item() {
    assert_eq!(first("sample-0400"), "养犬登记");
}

#[test]
fn what_no_window_does_finds_nothing() {
    for query in [
        "天气",
        "彩票",
        "asdfgh",
        "今天天气怎么样",
        "买火车票",
        "你好",
        "怎么办",
        "",
        "   ",
        "🍜",
        "123",
    ] {
        assert_eq!(names(query), [""; 0], "{query}");
    }
}

#[test]
fn an_answer_to_a_part_of_what_was_said_is_not_sure() {
    let is_sure = |query| index().find(query, 1)[0].score.is_sure();
    assert!(is_sure("营业执照"));
    assert!(is_sure("营业执照丢了怎么补"));
    assert!(!is_sure("村口修车铺的执照年年都被隔壁人家拿去抵押"));
}

#[test]
fn what_nobody_may_be_helped_with_finds_nothing_whatever_else_is_said() {
    assert_eq!(first("营业执照"), "个体工商户设立登记");
    assert_eq!(names("办张假证营业执照"), [""; 0]);
}

#[test]
fn a_few_words_that_share_little_with_anything_find_nothing() {
    for query in ["居民楼道灯", "身份可疑的人", "机构名单公布", "社会关系复杂"]
    {
        assert_eq!(names(query), [""; 0], "{query}");
    }
}

#[test]
fn the_found_part_of_a_name_is_highlighted() {
    assert_eq!(lit("gtgsh"), ["个体工商户"]);
    assert_eq!(lit("食品经营许可变更"), ["食品经营许可（变更"]);
    assert_eq!(lit("个体工商户 注销"), ["个体工商户注销"]);
    // Words of one meaning stand for each other.
    assert_eq!(lit("低保"), ["最低生活保障"]);
    assert_eq!(lit("营业执照"), [""; 0]);
}

#[test]
fn no_more_than_the_asked_number_is_given() {
    assert_eq!(index().find("登记", 2).len(), 2);
    assert_eq!(index().find("登记", 0).len(), 0);
}

#[test]
fn an_empty_catalogue_answers_nothing() {
    let index = index_of(&[]);
    assert_eq!(index.find("低保", 5), []);
}

#[test]
fn the_weight_decides_between_equals() {
    let entry = |id, weight| lookup::Entry {
        id,
        kind: lookup::Kind::Item,
        name: "养犬登记",
        words: Vec::new(),
        about: Vec::new(),
        weight,
    };
    let index = index_of(&[entry("a", 0), entry("b", 90)]);
    assert_eq!(index.find("养犬登记", 1)[0].entry, 1);
}
