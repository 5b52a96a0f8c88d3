//! Whole pages drawn with the page-level classes of `style/objects`, as the app uses them.

use leptos::prelude::*;

use super::render;
use crate::*;

/// Each page's name and its HTML.
pub(super) fn all() -> [(&'static str, String); 6] {
    [
        ("lookup", render(lookup)),
        ("plan", render(plan)),
        ("form", render(form)),
        ("sent", render(sent)),
        ("track", render(track)),
        ("desk", render(desk)),
    ]
}

fn header() -> impl IntoView {
    view! {
        <SampleRibbon text="样例数据，仅供演示"/>
        <PageHeader
            mark="窗"
            title="廿里镇便民服务中心"
            subtitle="一窗通办 · 584 个事项可在本镇办理"
        >
            <Button kind=ButtonKind::OnDark>"长辈版"</Button>
            <Button kind=ButtonKind::OnDark>"朗读"</Button>
            <Button kind=ButtonKind::OnDark>"EN"</Button>
        </PageHeader>
    }
}

fn lookup() -> impl IntoView {
    let result = |title: &'static str, note: &'static str, tone: Tone, words: &'static str| {
        view! {
            <li>
                <a class="result" href="#item">
                    <span class="result__text">
                        <strong class="result__title">{title}</strong>
                        <span class="result__note">{note}</span>
                    </span>
                    <Badge tone=tone>{words}</Badge>
                </a>
            </li>
        }
    };
    view! {
        <div class="page">
            {header()}
            <main class="page__main" id="main">
                <h1 class="hero-question">"您想办什么事？"</h1>
                <SearchBox
                    id="wish"
                    label="您想办什么事？"
                    value="开面馆"
                    clear_label="清空"
                    on_input=|_| {}
                />
                <ul class="result-list" id="answers">
                    <li>
                        <a class="bundle-result" href="#bundle">
                            <span class="result__text">
                                <strong class="result__title">
                                    <span class="bundle-result__tag">"一件事"</span>
                                    "开一家小饭店"
                                </strong>
                                <span class="result__note">
                                    "营业执照、小餐饮登记、用电、用水、用气、招牌，一次填报，材料 6 份"
                                </span>
                            </span>
                            <span class="bundle-result__go">"一次办好 ›"</span>
                        </a>
                    </li>
                    <li>
                        <a class="result" href="#item">
                            <span class="result__text">
                                <strong class="result__title">"小餐"<mark>"饮"</mark>"店登记"</strong>
                                <span class="result__note">"市场监管 · 随营业执照一并登记 · 不收费"</span>
                            </span>
                            <Badge tone=Tone::Good>"本窗口可办"</Badge>
                        </a>
                    </li>
                    {result("食品经营许可（新办）", "市场监管 · 承诺 5 个工作日", Tone::Good, "本窗口可办")}
                    {result("公众聚集场所营业前消防检查", "消防救援 · 300 平方米以上才要", Tone::Waiting, "受理后转县里")}
                    {result("建设项目环境影响登记表", "2021 年起餐饮服务不再填报", Tone::Neutral, "不需要办理")}
                </ul>
            </main>
            <div class="page__dock">
                <div class="kiosk-only">{keyboard::example()}</div>
                <FootBar>
                <a class=ButtonKind::Secondary.class() href="#browse">"按生活场景找"</a>
                <a class=ButtonKind::Secondary.class() href="#track">"查我的办件"</a>
                <Button kind=ButtonKind::Danger>"找工作人员帮忙"</Button>
            </FootBar>
            </div>
        </div>
    }
}

fn plan() -> impl IntoView {
    view! {
        <div class="page">
            <PageHeader mark="窗" title="廿里镇便民服务中心"/>
            <main class="page__main" id="main">
                <h1 class="hero-question">"开一家小饭店，要办这六件"</h1>
                <p class="lead">"一次填完，一个编号查到底。营业执照批下来，后面的自动接上。"</p>
                {stat::example()}
                {plan_rail::example()}
                <Notice tone=Tone::Neutral>
                    <p>
                        <strong>"不需要办："</strong>
                        "环境影响登记表（2021 年起餐饮不再填报）；非广告店招的省级许可。"
                    </p>
                    <p>
                        <strong>"开业前自己办："</strong>
                        "从业人员健康证明，镇卫生院，每天上午。"
                    </p>
                </Notice>
                <h2>"请准备好"</h2>
                <ul class="check-list">
                    <li>"身份证"</li>
                    <li>"租房合同"</li>
                    <li>"店内平面图（手画可以）"</li>
                    <li>"食品安全承诺书（现场签）"</li>
                    <li>"设备清单"</li>
                    <li>"招牌效果图"</li>
                </ul>
            </main>
            <FootBar>
                <Button>"改一改"</Button>
                <Button kind=ButtonKind::Primary>"开始填报"</Button>
            </FootBar>
        </div>
    }
}

fn form() -> impl IntoView {
    view! {
        <div class="page form-page">
            {step_bar::example()}
            <main class="page__main" id="main">
                <h1 class="hero-question">"店面在哪里？"</h1>
                <Notice title="只问一次：">"营业执照、用电、用水、用气都用这个地址"</Notice>
                {select::example()}
                <TextInput
                    id="premises-address"
                    label="门牌或位置"
                    hint="例如：中心街 12 号，或“镇小学对面”"
                    value="12"
                    error="请写上街道或路名，供电所要按它上门"
                />
                <Radios
                    id="premises-tenure"
                    legend="这间店面是"
                    options=vec![Choice::new("own", "自己的房子"), Choice::new("rented", "租来的")]
                    value="rented"
                    on_change=|_| {}
                />
            </main>
            {foot_bar::example()}
        </div>
    }
}

fn sent() -> impl IntoView {
    let row = |title: &'static str,
               body: &'static str,
               tone: Tone,
               words: &'static str,
               due: &'static str| {
        view! {
            <li class="track-grid__row">
                <strong>{title}</strong>
                <span>{body}</span>
                <Badge tone=tone>{words}</Badge>
                <span>{due}</span>
            </li>
        }
    };
    view! {
        <div class="page">
            {header()}
            <main class="page__main" id="main">
                <h1 class="hero-question">"已经交上去了"</h1>
                <div class="receipt-slip">
                    <p class="receipt-slip__label">"回执号"</p>
                    <p class="receipt-slip__number">"NL26-1121-00042-7"</p>
                    <p class="receipt-slip__note">"查办件：回执号加身份证后四位"</p>
                </div>
                <ul class="track-grid">
                    {row("个体工商户设立登记", "市场监管所", Tone::Good, "已受理", "最晚 11 月 26 日")}
                    {row("低压用电", "供电所", Tone::Good, "已受理", "最晚 11 月 28 日")}
                    {row("非居民用气", "燃气公司", Tone::Waiting, "等执照", "执照办结后起算")}
                </ul>
            </main>
            <FootBar>
                <Button>"回到首页"</Button>
                <Button kind=ButtonKind::Primary>"打印小票"</Button>
            </FootBar>
        </div>
    }
}

fn track() -> impl IntoView {
    view! {
        <div class="page">
            {header()}
            <main class="page__main" id="main">
                <h1 class="hero-question">"开一家小饭店"</h1>
                <div class="two-up">
                    <Card title="个体工商户设立登记">{timeline::example()}</Card>
                    <Card title="您填的内容">{summary_list::example()}</Card>
                </div>
            </main>
        </div>
    }
}

fn desk() -> impl IntoView {
    let queue = |number: &'static str, title: &'static str, note: &'static str, current: bool| {
        view! {
            <li>
                <a class="queue-row" href="#q" aria-current=current.then_some("true")>
                    <strong class="queue-row__number">{number}</strong>
                    <span class="queue-row__text">
                        <span>{title}</span>
                        <small>{note}</small>
                    </span>
                </a>
            </li>
        }
    };
    let field = |id: &'static str, label: &'static str, value: &'static str, read: bool| {
        let source = read.then(|| "读卡".to_owned());
        view! { <TextInput id label value source=Signal::stored(source)/> }
    };
    view! {
        <div class="page page--wide">
            <PageHeader mark="窗" title="综合窗口 3 号">
                <span class="page-header__remark">"等候 12 人 · 平均 6 分钟"</span>
                <span class="page-header__remark">"受理员 0317"</span>
            </PageHeader>
            <div class="desk">
                <nav class="desk__queue" aria-label="今日队列">
                    <h2 class="desk__heading">"今日队列"</h2>
                    <ul class="stack stack--tight">
                        {queue("A027", "开一家小饭店", "办理中 04:12", true)}
                        {queue("Y004", "优先 · 长者", "残疾人证换领", false)}
                        {queue("A028", "未选事项", "等候 9 分钟", false)}
                    </ul>
                </nav>
                <main class="desk__work" id="main">
                    <h1 class="desk__title">
                        "开一家小饭店"
                        <small>"330803112-261121-00042-7 · 现场 · 本人办理"</small>
                    </h1>
                    <fieldset class="panel">
                        <legend class="panel__legend">"申请人"</legend>
                        <div class="panel__grid">
                            {field("d1", "姓名", "样例", true)}
                            {field("d2", "身份证号", "110105********002X", true)}
                            {field("d3", "手机", "138****0000", false)}
                        </div>
                    </fieldset>
                    <fieldset class="panel">
                        <legend class="panel__legend">"店面"</legend>
                        <div class="panel__grid">
                            {field("d4", "地址", "中心街 12 号", false)}
                            {field("d5", "权属", "租赁", false)}
                            <TextInput
                                id="d6"
                                label="用电容量"
                                unit="千瓦"
                                value="150"
                                error="低压最多 100，超过走高压报装"
                            />
                        </div>
                    </fieldset>
                    <table class="table">
                        <thead>
                            <tr><th>"材料"</th><th>"用于"</th><th>"来源"</th><th>"状态"</th></tr>
                        </thead>
                        <tbody>
                            <tr>
                                <td>"身份证"</td><td>"6 件"</td><td>"读卡器核验"</td>
                                <td><Badge tone=Tone::Good>"已核原件"</Badge></td>
                            </tr>
                            <tr>
                                <td>"店内平面图"</td><td>"小餐饮登记"</td><td>"容缺"</td>
                                <td><Badge tone=Tone::Waiting>"11 月 27 日前补"</Badge></td>
                            </tr>
                        </tbody>
                    </table>
                </main>
                <aside class="desk__decide" aria-label="可以这样办">
                    <h2>"可以这样办"</h2>
                    <Button shortcut="Alt A">"容缺受理，出告知书"</Button>
                    <Button kind=ButtonKind::Primary shortcut="Alt S" barred="用电容量要改">
                        "全部受理，打印回执"
                    </Button>
                    <Button shortcut="Alt C">"一次性告知补正"</Button>
                    <Button kind=ButtonKind::Danger shortcut="Alt R">"不予受理（写明理由）"</Button>
                    <p class="law-note">
                        "容缺受理：只缺指南列明可容缺的材料时先受理，当场一次告知内容和期限，逾期撤销受理。"
                    </p>
                </aside>
            </div>
        </div>
    }
}
