//! The syllables of Mandarin without tones, spelled as they are typed (ü is v), by their number in alphabetical order.

/// A syllable's number, from 1; 0 is none. The numbers of one first letter stand together.
pub(crate) type Syllable = u16;

/// How many letters the longest syllable has: zhuang.
pub(crate) const MOST_LETTERS: usize = 6;

/// All spellings by their number.
#[derive(Debug)]
pub(crate) struct Syllables {
    spellings: Vec<&'static [u8]>,
    /// The first number of each first letter, and one past the last.
    first: [Syllable; 27],
}

impl Syllables {
    pub(crate) fn new() -> Self {
        let mut spellings: Vec<&[u8]> = vec![&[]];
        spellings.extend(SPELLINGS.split_ascii_whitespace().map(str::as_bytes));
        let mut first = [0; 27];
        for (letter, first) in (b'a'..).zip(&mut first) {
            let place = spellings
                .partition_point(|spelling| spelling.first().is_none_or(|&own| own < letter));
            *first = place as Syllable;
        }
        Self { spellings, first }
    }

    /// How many numbers there are, with 0.
    pub(crate) fn len(&self) -> usize {
        self.spellings.len()
    }

    /// The letters of a syllable.
    pub(crate) fn letters(&self, syllable: Syllable) -> &'static [u8] {
        self.spellings[usize::from(syllable)]
    }

    /// The number of a spelling.
    pub(crate) fn number(&self, letters: &[u8]) -> Option<Syllable> {
        let place = self.spellings.binary_search(&letters).ok()?;
        (place > 0).then_some(place as Syllable)
    }

    /// The numbers of the syllables that begin with a letter, from 0 for a.
    pub(crate) fn of_letter(&self, letter: usize) -> std::ops::Range<Syllable> {
        self.first[letter]..self.first[letter + 1]
    }

    /// The first letter of a syllable, from 0 for a.
    pub(crate) fn letter(&self, syllable: Syllable) -> Option<usize> {
        let letter = self.letters(syllable).first()?;
        Some(usize::from(letter - b'a'))
    }

    /// What many ears hear: z as zh, n as ng at the end, l as n. Syllables that sound alike have one number.
    pub(crate) fn heard(&self, syllable: Syllable) -> u32 {
        let letters = self.letters(syllable);
        let len = letters.len();
        let end = len - usize::from(len > 2 && letters[len - 1] == b'g');
        let sounded = letters[..end]
            .iter()
            .enumerate()
            .filter(|(place, letter)| *place != 1 || **letter != b'h');
        sounded.fold(0, |number, (place, &letter)| {
            let letter = if place == 0 && letter == b'l' {
                b'n'
            } else {
                letter
            };
            number * 27 + u32::from(letter - b'a') + 1
        })
    }
}

/// In alphabetical order.
const SPELLINGS: &str = "\
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha \
chai chan chang chao che chen cheng chi chong chou chu chuai chuan chuang chui chun chuo ci cong cou cu cuan cui \
cun cuo da dai dan dang dao de dei deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en er fa \
fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha \
hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing \
jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai \
lan lang lao le lei len leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man \
mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang \
niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping \
po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru \
ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua \
shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie \
ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu \
xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha \
zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu \
zuan zui zun zuo";
