// The published lists, in the order and spelling of the two announcements; "等" at an end is no item.
// What is not printed there but is this project's reading of it stands under its own name.

const list = (text) => text.replace(/\s+/g, "").split("、");

/** 电子商务师相关职业 */
export const ECOMMERCE_OCCUPATIONS = list(`
  营销员、商品营业员、摊商、互联网营销师、连锁经营管理师、采购员、市场营销专业人员、商务策划专业人员、
  全媒体运营师、数字化管理师、物流服务师、广告设计师、商业摄影师、客户服务管理员、呼叫中心服务员、网约配送员、
  易货师
`);

/** 技工学校本专业或相关专业 (电子商务师) */
export const ECOMMERCE_MAJORS_SKILLED = list(`
  电子商务、跨境电子商务、市场营销、网络营销、连锁经营与管理、国际贸易、工商企业管理
`);

/** 中等及以上职业学校本专业或相关专业 (电子商务师) */
export const ECOMMERCE_MAJORS_SECONDARY = list(`
  电子商务、跨境电子商务、移动商务、网络营销、直播电商服务、连锁经营与管理、市场营销、客户信息服务、
  物流服务与管理、旅游服务与管理、酒店服务与管理、计算机应用
`);

/** 高等职业学校本专业或相关专业 (电子商务师) */
export const ECOMMERCE_MAJORS_HIGHER = list(`
  电子商务、跨境电子商务、移动商务、网络营销与直播电商、农村电子商务、商务数据分析与应用、国际商务、市场营销、
  汽车营销与服务、连锁经营与管理、旅游管理、酒店管理、电子商务技术、房地产经营与管理、大数据技术与应用、
  计算机应用技术、现代教育技术
`);

/** 本科院校本专业或相关专业 (电子商务师) */
export const ECOMMERCE_MAJORS_BACHELOR = list(`
  电子商务、跨境电子商务、全媒体电商运营、电子商务及法律、工商管理、国际商务、市场营销、网络与新媒体、新媒体技术、
  国际经济与贸易、工商管理、旅游管理、酒店管理、物流管理、供应链管理、大数据技术与应用、计算机科学与技术、
  电子科学与技术
`);

/** 互联网营销师相关职业, with the misprint 经济与代理专业人员 as printed */
export const MARKETING_OCCUPATIONS = list(`
  电子商务师、营销员、市场营销专业人员、商务策划专业人员、广告设计师、品牌专业人员、文化经纪人、播音员、讲解员、
  节目主持人、数字媒体艺术专业人员、网络编辑、摊商、经济与代理专业人员、管理咨询专业人员、
  数据分析处理工程技术人员、装饰美工、印前处理和制作员、制图员、商业摄影师、演出监督、陈列展览设计人员、导游、
  会展策划专业人员、会展设计师
`);

/** 互联网营销师本专业或相关专业, one list for all schools */
export const MARKETING_MAJORS = list(`
  市场营销、市场营销教育、电子商务、电子商务及法律、跨境电子商务、工商管理、计算机动漫与游戏制作、客户信息服务、
  网站建设与管理、广播影视节目制作、播音与节目主持、影像与影视技术、戏剧表演、动漫游戏、网页平面设计、
  数字影像技术、工艺美术、国际贸易实务、国际经济与贸易、国际商务、经济信息管理、商务经济与代理、市场营销、
  广告策划与营销、移动商务、网络营销、艺术设计、广告设计与制作、产品艺术设计、公共艺术设计、包装艺术设计、
  工艺美术品设计、动漫设计、游戏设计、人物形象设计、表演艺术、文化创意策划、数字媒体艺术设计、新媒体艺术、
  广播电视编导、播音与主持艺术、动画、网络与新媒体、戏剧影视导演、时尚传播、广告学、影视技术、影视摄影与制作、
  摄影、录音艺术、音乐表演、舞蹈表演、戏剧影视文学、表演、戏剧影视美术设计、美术学、绘画、包装设计、产品设计、
  视觉传达设计、环境设计、数字媒体艺术、艺术设计学、公共艺术、文化产业管理、导游服务、会展服务与管理、
  会展策划与管理、旅游管理、会展经济与管理
`);

/** What 经济与代理专业人员 is taken to mean, the name in the official catalogue. */
export const MARKETING_MISPRINT_CORRECTED = "经纪与代理专业人员";

/** ai-trainer ① */
export const TRAINER_OCCUPATIONS = list("人工智能工程技术人员、呼叫中心服务员、电子商务师");

/** The majors of the occupation itself (a reading: the announcement names none). */
export const TRAINER_OWN_MAJORS = list("人工智能、人工智能技术应用、人工智能训练师、人工智能工程技术、智能科学与技术");

/** ai-trainer ②, a closed list of categories, and those near enough for the body to judge (a reading). */
export const TRAINER_CATEGORIES_TWO = list("电工电子类、信息类");
export const TRAINER_CATEGORIES_NEAR_TWO = list("电子与信息大类、信息技术类、计算机类、电子信息类、电气类、自动化类");

/** ai-trainer ③; 医药卫生大类 is the catalogue's name of 医学卫生大类 (a reading). */
export const TRAINER_CATEGORIES_THREE = list(
  "电子与信息大类、医学卫生大类、医药卫生大类、装备制造大类、教育与体育大类",
);

export const OWN_OCCUPATION = {
  ecommerce: "电子商务师",
  "internet-marketing": "互联网营销师",
  "ai-trainer": "人工智能训练师",
  "ecommerce-zjcx": "电子商务师",
};

/** Another name of 电子商务师, in certificates alone. */
export const ASSISTANT = "助理电子商务师";

/** Posts that the plan of 中教畅享 names as work of 电子商务师. */
export const PLAN_POSTS = list("电子商务专业教师、电子商务运营、电子商务推广");

export const PLAN_OWN_MAJOR = "电子商务";
