//! Words by which a part of a line is known for what it is.

/// Words in one text, with a space between each two: a pointer to each would weigh more than the words.
#[derive(Clone, Copy)]
pub struct Words(&'static str);

impl Words {
    /// One after the other.
    pub fn each(self) -> impl Iterator<Item = &'static str> {
        self.0.split(' ')
    }

    /// Is this one of them?
    pub fn has(self, text: &str) -> bool {
        self.each().any(|word| word == text)
    }

    /// What stands before one of them at a text's end.
    pub fn tail(self, text: &str) -> Option<&str> {
        self.each().find_map(|word| text.strip_suffix(word))
    }

    /// What follows one of them at a text's beginning.
    pub fn lead(self, text: &str) -> Option<&str> {
        self.each().find_map(|word| text.strip_prefix(word))
    }
}

/// Where people work.
pub const COMPANIES: Words = Words(
    "公司 集团 商行 工作室 店 厂 出版社 报社 中心 超市 商城 商场 银行 酒店 宾馆 餐厅 医院 诊所 合作社 事务所 研究所 \
     研究院 设计院 局 协会 委员会 经营部 门市部 企业 基地 传媒 科技 co., ltd inc company corp group studio \
     store",
);

/// Where people learn, and some work.
pub const SCHOOLS: Words = Words(
    "大学 学院 学校 中学 小学 高中 技校 中专 职高 职教中心 培训班 幼儿园 党校 电大 university college school \
     institute",
);

/// What is said of education alone.
pub const DEGREES: Words = Words(
    "本科 大专 专科 硕士 博士 学士 研究生 中专 高中 毕业 主修 学历 学生 在校 全日制 在读 函授 自考 专升本 高级工班 \
     预备技师班 bachelor master degree diploma b.a.",
);

/// What a person is: as the end of a part they say so by themselves.
pub const POSTS: Words = Words(
    "员 师 经理 主管 专员 助理 店长 总监 主任 老师 教授 主播 组长 班长 厂长 院长 校长 部长 科长 处长 队长 \
     行长 社长 创始人 负责人 合伙人 个体户 实习生 工人 学徒 司机 保安 护士 医生 律师 干事 顾问 代表 董事 \
     总经理 ceo cto coo hr manager specialist engineer assistant director operator supervisor leader clerk \
     teacher lecturer designer editor trainer intern representative annotator 店主 老板 host streamer barista cashier 骑手 前台 \
     freelancer buyer accountant salesperson",
);

/// What a person does; a major may end in it too.
pub const TASKS: Words = Words(
    "运营 客服 推广 销售 策划 设计 编辑 美工 采购 营销 直播 文案 行政 人事 财务 仓管 打包 选品 标注 审核 剪辑 拍摄 配送 收银 质检 发货 带货 场控 中控 物流 会计 \
     出纳 文秘 秘书 翻译 operations marketing",
);

/// What is said of a side job.
pub const PART_TIME: Words = Words("兼职 周末兼职 业余兼职 非全职 兼任 兼 副业 part-time parttime sideline");

/// What says so before a post: 肯德基兼职服务员.
pub const SIDE: Words = Words("兼职 part-time parttime");

/// What is said of an employment and names nothing.
pub const EMPLOYMENTS: Words = Words("全职 实习 见习 full-time fulltime internship");

/// Of a time without work.
pub const IDLE: Words =
    Words("待业 无业 失业 待业在家 在家待业 在家 在家休息 在家务农 务农 全职妈妈 全职太太 家庭主妇 unemployed");

/// What is said of a person, beside the birthday.
pub const PERSONS: Words = Words("男 女 汉族");

/// What is got on a day.
pub const HONOURS: Words = Words("证书 资格证 获得 取得 考取 考得 荣获 获奖 Certificate certificate Award award");

/// What is written before an employer, as a label or within a sentence.
pub const EMPLOYER_LABELS: Words =
    Words("公司 公司名称 单位 单位名称 工作单位 企业 企业名称 就职单位 学校 院校 company employer");
pub const EMPLOYER_LEADS: Words = Words("曾就职于 入职于 入职 加入 进入 就职于 任职于 供职于 毕业于 就读于 曾在 在");

/// What is written before a post.
pub const POSITION_LABELS: Words = Words("职位 岗位 职务 职位名称 岗位名称 担任职务 从事岗位 position title role");
pub const POSITION_LEADS: Words = Words("的 岗位为 岗位是 职务为 职务是 职位为 职位是");
/// What is written behind an employer: 在大华商行工作.
pub const EMPLOYER_TAILS: Words = Words("工作 上班 兼职");
/// The same, and what stands between the two in a sentence: 在大华商行做客服.
pub const BETWEEN: Words = Words("先后担任 担任 从事 任职 任 做 当");

/// Labels of what is found by itself, or not asked for.
pub const OTHER_LABELS: Words = Words(
    "时间 起止时间 起止年月 工作时间 在职时间 任职时间 工作经历 教育经历 序号 合同期限 参加工作时间 period date 部门",
);

/// In lines whose date is no part of a career.
pub const NO_RECORDS: Words = Words("出生 生日 填表 制表 birth born");

/// What is written before what one did at a job: nothing after it names employer or post.
pub const STORIES: Words =
    Words("工作内容 工作描述 工作职责 岗位职责 主要职责 职责描述 工作业绩 主要业绩 项目描述 responsibilities");

/// Of what a length of time is written.
pub const LENGTHS: Words = Words("years year months month yrs mos 年 个 月 天 共 约 余 多 半");
