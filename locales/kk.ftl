### Жауаптар

## Сандар мен кезеңдер
value-percent = { $value } %
value-points = { $value } пайыздық тармақ
value-times = { $value } есе
value-rank = { $value }-орын ({ $of } ішінде)
value-index-points = { $value } индекс тармағы
value-rate = { $value } ({ $unit })
quoted = «{ $text }»
breakdown = бөлініс: { $dimension }
period = { $period } жыл
period-end = { $period } жылдың соңы
period-ends = жыл соңында
period-range = { $from }–{ $to }
period-half = { $year } жылғы { $half }-жартыжылдық
period-quarter = { $year } жылғы { $quarter }-тоқсан
date-hour = { $day }, { $clock } ({ $zone })
slice-total = барлығы
excepted-group = «{ $name }» тобын
slice-all-but = { $without } қоспағанда, барлығы
slice-without = { $slice } ({ $without } қоспағанда)
share-total = жалпы сандағы «{ $part }» үлесі
share-base = «{ $base }» ішіндегі «{ $part }» үлесі
shares-total = жалпы сандағы үлесі
shares-base = «{ $base }» ішіндегі үлесі
title-difference = «{ $larger }» және «{ $smaller }» арасындағы айырма
title-difference-percent = «{ $first }» «{ $second }» мәнімен салыстырғанда
title-ratio = «{ $first }» мәнінің «{ $second }» мәніне қатынасы
title-sum = { $groups } бірге
more-lines = …тағы { $count }
more-rows = …тағы { $count }: бәрі файлда («Жүктеу»).
more-rows-alone = …тағы { $count }.
more-earlier = …тағы { $count } бұрынғы жыл: бәрі файлда («Жүктеу»).
more-earlier-alone = …тағы { $count } бұрынғы жыл.
first-and-last = Тек алғашқы және соңғы жыл көрсетілген; барлық жыл файлда («Жүктеу»).
first-and-last-alone = Тек алғашқы және соңғы жыл көрсетілген.
label-share = үлесі
label-since = { $from } жылдан бері
label-all-years = жылдар бойынша

## Көрсеткіш
change-up = өсті
change-down = төмендеді
change-none = өзгермеді
extreme-highest = ең жоғары мән
extreme-lowest = ең төмен мән
extreme-place-highest = ең жоғарысынан бастап { $place }-орын
extreme-place-lowest = ең төменінен бастап { $place }-орын
largest-up = ең көп өсу
largest-down = ең көп төмендеу
largest-either = ең үлкен өзгеріс
beyond-above = аталған саннан жоғары
beyond-below = аталған саннан төмен
operation-ratio = арақатынас
operation-average = орта есеппен
context-change = { $before } жылмен салыстырғанда: { $change }, { $direction }.
context-change-growth = { $before } жылмен салыстырғанда: { $change } ({ $growth }), { $direction }.
context-unchanged = { $before } жылмен салыстырғанда өзгермеді.
context-none = Салыстыратын бұрынғы дерек жоқ.
context-growth = Пайызбен: { $growth }.
context-others = Салыстыру үшін: { $others }.
rank-tied = Мәні бірдей: { $others }.
rank-ends = Бірінші орын: { $first }. Соңғы орын: { $last }.
computed-from = Есептелген ({ $rule }): { $operands }.
before-rounding = Айырма дөңгелектеуге дейін есептелген.
rule-share = бөліктің бүтіндегі үлесі, пайызбен
rule-change = кейінгі мәннен алдыңғысын шегеру
rule-growth = алдыңғы мәнге қатысты өзгеріс, пайызбен
rule-difference = үлкенінен кішісін шегеру
rule-difference-percent = біріншінің екіншіден айырмасы, екіншісіне пайызбен
rule-ratio = біріншіні екіншіге бөлу
rule-sum = қосынды
rule-average = жылдар бойынша орташа
rule-average-rates = жылдық мәндердің қарапайым орташасы
rule-average-parts = топтар бойынша орташа
rule-rank = барлық мән арасындағы орны, ең жоғарысынан бастап
rule-quotient = біріншіні екіншіге бөлу
rule-remainder = бүтіннен бөлікті шегеру
note-whole-system = Бұл көрсеткіш ұйым түрлері бойынша жарияланбайды: мұнда барлық ұйым бірге алынған.
note-missing-slices = Бұл кезең бойынша дерек жоқ: { $slices }.
note-missing-periods = { $periods } жылғы дерек жоқ: онсыз есептелген.
note-fewer-periods = Қолда бар жылдардың бәрі осы: сіз сұрағаннан азырақ.
note-old-period = Бұдан жаңа дерек жоқ: соңғысы — { $period } жылғы, { $years } жыл бұрынғы.
details-title = Толық атауы: { $title }
details-counted = Есептелген көрсеткіші: { $title }
details-source = Дерек иесі: { $source }
details-definition = Анықтамасы: { $definition }
details-method = Әдістемесі: { $method }
status-B = Бұл жерде қатар үзілген: бұрынғы деректермен абайлап салыстырыңыз.
status-D = Анықтамасы басқа деректердікінен өзгеше.
status-E = Бұл — бағалау.
status-F = Бұл — мекеменің болжамы.
status-I = Бұл мән есептеп толықтырылған.
status-P = Бұл — алдын ала дерек.
status-U = Бұл деректің сенімділігі төмен.
source-label = Дереккөз: { $source }
source-edition = { $period } жылғы басылым, шыққан күні көрсетілмеген
source-released = { $period } жылғы басылым, жарияланған күні: { $date }
source-metadata = метадеректер
citation-source = Дереккөз: { $source }, { $period } жылғы басылым.
citation-computed = жарияланған деректер бойынша есептелген

## Жоқ деректер
not-held-period = { $period } жылғы дерек жоқ.
not-held-future = Мұнда болжам жоқ, тек жарияланған деректер бар.
not-held-code = «{ $code }» бойынша бөлек дерек жоқ.
not-held-dimension = Мұндай бөлініс жоқ: { $dimension }.
not-held-value = Мұндай мән («{ $dimension }») бойынша бөлек дерек жоқ.
not-held-slice = Мұндай қиылыс жарияланбайды: { $slice }.
not-held-table = «{ $title }»: бұл кестенің басылымда тек атауы келтірілген, ондағы сандар менде жоқ.
not-held-finer = Деректер тек жылдық, тоқсан не ай бойынша жоқ.
not-held-operation = Қолда бар деректерден мұны есептеу мүмкін емес.
not-computed-rates_added = Бұл — үлес, коэффициент немесе орташа шама: оларды қосуға болмайды.
not-computed-rates_averaged = Мұндай шамалардың өңірлер не топтар бойынша орташасын есептеу үшін әрқайсысының саны керек, ал ол менде жоқ.
not-computed-parts_overlap = Бұл топтар бір-бірімен қиылысуы мүмкін: қосқанда кейбірі екі рет саналар еді.
not-computed-years_added = Мұнда әр жылдың деректерін қосуға болмайды: бір нәрсе жыл сайын қайта саналар еді.
not-computed-single_value = Мұны есептеуге бір ғана мән жеткіліксіз.
not-computed-zero = Мәндердің бірі нөлден аспайды: одан пайыз да, қатынас та есептелмейді.
not-computed-not_ranked = Мұнда орнын анықтау мүмкін емес: осы көрсеткіш жарияланатын өңірлердің не топтардың бірін атаңыз.
not-computed-not_per = Бұл көрсеткіш бір ұйымға шаққанда жарияланбайды, есептейтін дерек те жоқ.
not-computed-changes_ranked = Қайда немесе қашан ең аз өзгергенін есептемеймін: тек ең үлкен өзгерістерді табамын.
not-computed-none_changed = Ондай өзгеріс болмаған: бұл кезеңде мәндердің ешқайсысы сұралған бағытта өзгермеген.
not-computed-none_beyond = Ондай мән жоқ: сұралған шарт бойынша ештеңе табылмады.
not-computed-rate_shared = Бұл — әр топтың өз көрсеткіші: бір топтың екіншісінің ішіндегі үлесі одан шықпайды.
held-period = { $period } жылғы дерек бар.
held-periods = { $first }–{ $last } жылдардағы дерек бар.
held-some = { $periods } жылдардағы дерек бар.
held-breakdowns = Мына бөліністер бар: { $dimensions }.
choice = Қайсысын айтып тұрсыз?
unknown = Менде мұндай көрсеткіш жоқ.
unknown-nearest =
    Сұрағыңызға ең жақыны:
    { $indicators }
unknown-held =
    Мен білетін тақырыптар:
    { $publications }

## Әңгіме
help-hello = Сәлеметсіз бе!
help =
    Ресми статистика туралы қазақша, орысша не ағылшынша, кәдімгі сөзбен сұраңыз. Жарияланған санды дереккөзімен және анықтамасымен айтып беремін.

    Қазір менде бар деректер:
    { $publications }

    Мысалы: { $examples }. Кейін «ал 2021 жылы ше?», «өңірлер бойынша», «пайызбен» деп жалғастыра беріңіз.
help-thanks = Оқасы жоқ! Тағы бір сан керек болса, сұрай беріңіз.
language-ask = Қай тілде жауап берейін?
language-set = Жақсы, қазақша жауап беремін.
language-kk = Қазақша
language-ru = Русский
language-en = English
pictures-ask = Қатарларға, салыстыруларға және рейтингтерге график қоса аламын. Көрсетейін бе?
pictures-shown = Жақсы, көрсететіні бар жауаптарға график қосамын.
pictures-hidden = Жақсы, графиксіз жауап беремін. Қайтадан қосу үшін /pictures командасын ашыңыз.
glossary = Терминдер және олар қолданылатын көрсеткіштер. Анықтамасын оқу үшін біреуін басыңыз.
glossary-found = Табылған терминдер:
glossary-none = Мұндай термин жоқ. Барлық терминдер:
glossary-search = Терминді табу үшін оның бір сөзін /terms командасынан кейін немесе келесі хабарламада жазыңыз.
term-used-in = Қолданылатын көрсеткіштер: { $indicators }.
methodology-label = әдістемелік түсініктеме
methodology-missing = Басылымда бұл терминге арналған бөлек әдістемелік түсініктеме жоқ. Анықтамасы:
publications = Менде мыналар бар:
publication-edition = Соңғы басылым: { $period } жылғы. Көрсеткіш саны: { $count }.
publication-figures = Негізгі сандар
publication-electronic_table = Электрондық кестелер
publication-dynamic_table = Динамикалық кестелер
publication-tables = Жарияланымда олардың тек атауы бар, ондағы сандар менде жоқ.
link-electronic_table = Электрондық кесте. Басылымда тек атауы бар, ондағы сандар менде жоқ.
link-dynamic_table = Динамикалық кесте. Басылымда тек атауы бар, ондағы сандар менде жоқ.
link-quality_report = Зерттеудің сапасы туралы есеп.
link-system = Ақпараттық-талдау жүйесі.
link-source = Ресми сайт.
calendar-title = Жариялау күнтізбесі
calendar-release = { $publication }: { $period }
calendar-said = { $status } · { $origin }
calendar-tentative = күні болжамды
calendar-confirmed = күні расталған
calendar-published = жарияланды
calendar-published-on = жарияланған күні: { $date }
calendar-cancelled = бұл шығарылым болмайды
calendar-late = күтілуде, әлі шыққан жоқ
calendar-by-edition = басылымның өз күнтізбесі бойынша
calendar-by-source = дереккөздің мәліметі бойынша
calendar-by-operator = бот операторы енгізген
calendar-moved = Күні ауыстырылды, бұрынғы күні: { $date }
calendar-reason = Себебі: { $reason }
calendar-none = Жоспарланған күндер маған белгісіз.
calendar-none-month = Бұл айға жоспарланған шығарылымдар маған белгісіз.
calendar-every-A = Жылына бір рет шығады
calendar-every-S = Жарты жылда бір рет шығады
calendar-every-Q = Тоқсанына бір рет шығады
calendar-every-M = Айына бір рет шығады
calendar-last = Соңғы басылым: { $period }, шыққан күні көрсетілмеген
calendar-last-on = Соңғы басылым: { $period }, шыққан күні: { $date }
calendar-sites = Жариялау күндерін мекеменің өзі мына жерде хабарлайды:
subscribe = Не туралы хабарлайын? Жаңа деректер шыққанда хабарлама жіберемін.
subscribe-in-words = Сөзбен жазуға да болады, мысалы: «Мені жазып қойыңыз: { $example }».
subscribed = Дайын, сіз жазылдыңыз:
subscribed-already = Сіз бұған жазылғансыз:
subscriptions-full = Бұл чатта { $most } жазылым бар, одан артық болмайды. Біреуін тоқтатсаңыз, орын босайды.
subscribe-which = Нақты неге жазып қояйын?
subscribe-nearest = Мынаған жазып қоя аламын:
subscribe-instead = Бұған жазып қою мүмкін емес.
unsubscribe-which = Қай жазылымды тоқтатайын?
unsubscribed = Жазылым тоқтатылды:
unsubscribed-all = Барлық жазылым тоқтатылды, енді ештеңе жібермеймін:
unsubscribed-none = Жазылым жоқ, сізге хабарлама келмейді.
unsubscribed-return = Қайтадан жазылу үшін кез келген уақытта: /subscribe.
unsubscribed-still =
    Бірақ бұл туралы мына жазылым бойынша келе береді:
    { $topics }
unsubscribed-wider =
    Бұған бөлек жазылым жоқ, бірақ бұл туралы мына жазылым бойынша келеді:
    { $topics }
unsubscribed-other = Сіз бұған жазылмағансыз.
subscriptions = Жазылымдарыңыз:
subscriptions-none = Жазылу: /subscribe.
subscriptions-end = Жазылымды тоқтату үшін оны басыңыз.
notices-when = Хабарлама келетін уақыт: { $rhythm }.
notices-quiet = Тыныш сағаттар: { $hours }.
notices-paused = Хабарламалар кідіртілген: қайта қоспайынша ештеңе келмейді.
topic-all = Барлық жаңа деректер
rhythm-at-once = бірден
rhythm-daily = күніне бір рет, { $hour }
rhythm-weekly = аптасына бір рет ({ $weekday }, { $hour })
quiet-none = жоқ
quiet-hours = { $from }–{ $to }
notice-kind-figures = жаңа деректер
notice-kind-revisions = деректердің қайта қаралуы мен қайтарып алынуы
notice-kind-dayBefore = шығар алдындағы күнгі ескерту
notice-kind-moved = шығу күнінің ауысуы не болмай қалуы
notice-kind-corrections = хабарламалардағы қателердің түзетілуі
notice-kinds-none = ештеңе
settings = Хабарлама баптаулары
settings-kinds = Не туралы: { $kinds }.
settings-rhythm = Қашан: { $rhythm }.
settings-quiet = Тыныш сағаттар: { $hours }.
settings-zone = Сағаттар { $zone } уақытымен көрсетілген.
settings-kinds-ask = Не туралы хабарлайын? Қосу не өшіру үшін басыңыз.
settings-rhythm-ask = Хабарламаны қашан жіберейін? Қазір: { $rhythm }. Күніне не аптасына бір рет болса, жаңалықтың бәрі бірге келеді.
settings-quiet-ask = Тыныш сағаттарда ештеңе келмейді, хабарламалар олардың аяқталуын күтеді. Қазір: { $hours }.
chosen = ✓ { $label }
privacy = Осы чат туралы сақтайтыным:
privacy-chat = чаттың нөмірі
privacy-no-language = тілі: әзірге белгісіз
privacy-language = тілі: { $language } (соңғы хабарлама бойынша)
privacy-language-chosen = тілі: { $language } (өзіңіз таңдаған)
privacy-pictures-shown = графиктер: көрсетемін
privacy-pictures-hidden = графиктер: көрсетпеймін
privacy-question = соңғы түсінілген сұрақ («ал ауылда ше?» дегенді түсіну үшін): «{ $question }», { $at }
privacy-no-question = соңғы түсінілген сұрақ: әзірге болған жоқ
privacy-subscriptions = жазылымдар:
privacy-subscription = { $topic } (басталған күні: { $day })
privacy-no-subscriptions = жазылымдар: жоқ
privacy-ended = тоқтатылған жазылымдар мен олардың күндері: { $count }
privacy-settings = хабарлама баптаулары: { $kinds }; қашан: { $rhythm }; тыныш сағаттар: { $quiet }
privacy-paused = хабарламалар кідіртілген күн: { $day }
privacy-deliveries = осында жіберілген хабарламалар және олардың жеткен-жетпегені
privacy-messages = соңғы 48 сағаттағы хабарламалардың нөмірлері (сұрағыңызды түзетсеңіз, жауапты да түзету үшін), соңғы хабарламаның уақыты және бот бұғатталса, оның белгісі
privacy-not = Аттарды сақтамаймын, ал хабарлама мәтінін тек жауап бергенге дейін сақтаймын.
privacy-forget = Осының бәрін жою: /forget.
forget-ask = Осы чат туралы сақтайтынымның бәрін: тілді, соңғы сұрақты, жазылымдар мен баптауларды жояйын ба? Кейін қайтару мүмкін болмайды.
forgotten = Бәрі жойылды: бұл чат туралы менде ештеңе қалған жоқ. Қайта жазсаңыз, басынан бастаймыз.

## Батырмалар
button-definition = Анықтамасы: { $term }
button-methodology = Әдістемесі: { $term }
button-definition-short = Анықтамасы
button-methodology-short = Әдістемесі
button-glossary = Терминдер
button-publications = Жарияланымдар
button-source = Дереккөз
button-years = Жылдар бойынша
button-chart = График
button-pictures-show = Графикпен
button-pictures-hide = Графиксіз
button-total = Барлығы
button-newest = Ең жаңа деректер
button-language = Тіл
button-help = Көмек
button-privacy = Сіз туралы деректер
button-calendar = Күнтізбе
button-calendar-coming = Жақын күндер
button-calendar-all = Барлық жарияланымдар
button-month-before = ‹ { $month }
button-month-after = { $month } ›
button-subscribe = Жазылу
button-unsubscribe = Жазылымнан шығу
button-subscribe-again = Жазылымды қайтару
button-subscribe-other = Басқа
button-subscribe-more = Жазылым қосу
button-subscriptions = Жазылымдарым
button-settings = Баптаулар
button-settings-kinds = Не туралы
button-settings-rhythm = Қашан
button-settings-quiet = Тыныш сағаттар
button-pause = Кідірту
button-resume = Қайта қосу
button-at-once = Бірден
button-daily = Күніне бір рет
button-weekly = Аптасына бір рет
button-forget = Бәрін жою
button-forget-confirmed = Иә, бәрін жою
button-forget-not = Жоқ, қалсын
button-copy = Көшіру
button-files = Жүктеу
button-more = Тағы…
button-back = ‹ Артқа
button-share = Бөлісу
button-report = Мұнда қате бар
button-file-xlsx = Excel (XLSX)
button-file-csv = CSV
button-file-json = JSON-stat

## Файлдар
export-sheet-data = Деректер
export-indicator-id = Көрсеткіш коды
export-indicator = Көрсеткіш
export-slice = Файлда не бар
export-periods = Кезеңдер
export-period = Кезең
export-value = Мәні
export-unit = Өлшем бірлігі
export-status = Мәртебесі (SDMX)
export-origin = Жарияланған не есептелген
export-note = Ескертпе
export-definition = Анықтамасы
export-source = Дереккөз
export-publisher = Жариялаушы
export-publication = Басылым
export-licence = Лицензия
export-edition = Басылым кезеңі
export-released = Шыққан күні
export-not-stated = мекеме көрсетпеген
export-address = Мекенжайы
export-computed = Жарияланған деректер бойынша бот есептеген.

## Notices

notice-release = Жаңа деректер жарияланды.
notice-correction = Біз хабарлаған шығарылым кері қайтарылды. Бұрынғы деректер қайта күшіне енді.
notice-dayBefore = Ертең жаңа деректер шығады.
notice-moved = Келесі шығарылымның күні өзгерді.

### Telegram

telegram-command-start = Бастау: не туралы сұрауға болады
telegram-command-ask = Сұрақ қою (топтарда ыңғайлы)
telegram-command-help = Қалай сұрау керек
telegram-command-language = Тілді таңдау
telegram-command-pictures = Графиктер: көрсету не көрсетпеу
telegram-command-publications = Қандай жарияланымдар бар
telegram-command-calendar = Жаңа деректер қашан шығады
telegram-command-terms = Терминдер сөздігі
telegram-command-source = Деректер қайдан алынған
telegram-command-subscribe = Жаңа деректерге жазылу
telegram-command-subscriptions = Жазылымдарым және баптаулар
telegram-command-stop = Барлық жазылымды тоқтату
telegram-command-privacy = Бот не сақтайды
telegram-command-forget = Бот сақтайтынның бәрін жою

telegram-description = Ресми статистика туралы қазақша, орысша немесе ағылшынша, кәдімгі сөзбен сұраңыз. Бот жарияланған санды өлшем бірлігімен, кезеңімен және дереккөзімен береді, терминдерді түсіндіреді. Керек дерек ботта болмаса, оны ашық айтады.
telegram-short-description = Сұрағыңызға ресми статистикадан жауап: қазақша, орысша және ағылшынша.

telegram-stale-button = Бұл түйме енді жұмыс істемейді. Сұрағыңызды сөзбен жазыңыз.
telegram-unknown-command = Мұндай команда жоқ. Сұрағыңызды кәдімгі сөзбен жазыңыз немесе /help командасын ашыңыз.
telegram-only-written = Мен дауыс пен аудионы танымаймын. Сұрағыңызды мәтінмен жазыңызшы.
telegram-place-in-words = Мен геолокацияны пайдаланбаймын. Жердің атауын сұрақтың өзінде жазыңыз.
telegram-only-text = Мен тек мәтінді түсінемін. Сұрағыңызды сөзбен жазыңыз; не сұрауға болатынын /help көрсетеді.
telegram-failed = Кешіріңіз, қате шығып, жауап бере алмадым. Қайталап көріңізші.
telegram-busy = Қазір жауап бере алмай тұрмын. Бір минуттан кейін қайталап көріңізші.
telegram-too-much = Сәл күте тұрыңыз: сұрақ бірден тым көп келді. Жарты минуттан кейін жалғастырамыз.
telegram-no-file = Файлға салатын дерек жоқ.
telegram-only-administrators = Топты жазып қою мен оның баптауларын өзгерту тек топ әкімшілерінің қолында.
telegram-reported = Рақмет. Операторларға хабарладық.
telegram-report = Оқырман бұл жауапта қате бар дейді:
telegram-report-open = Боттан ашу
telegram-notice = Хабарлама { $id }: { $title }
telegram-notice-asks = Ол жіберуге дайын (чаттар саны: { $total }) және сіздің келісіміңізді күтіп тұр.
telegram-notice-done = Ол таратылды. Жеткізілгені: { $total } чаттан { $delivered }. Ботқа жабық чаттар: { $gone }. Супертопқа көшкені: { $moved }. Қабылданбағаны: { $failed }. Белгісізі: { $unknown }.
telegram-notice-stopped = Тарату өздігінен тоқтады, { $total } чаттан { $delivered } чатқа жеткізілді. Себебі: { $why }
telegram-notice-unknown = Жеткен-жетпегені белгісіз хабарлар саны (жіберу кезінде бот екі рет істен шықты): { $count }.
telegram-calendar-edited = Енді күнтізбеде былай:
telegram-calendar-usage =
    Күнтізбе былай түзетіледі (сағатын жазбауға болады):
    /calendar_add БАСЫЛЫМ КЕЗЕҢ 2026-12-15 11:00 confirmed
    /calendar_confirm БАСЫЛЫМ ШЫҒАРЫЛЫМ
    /calendar_move БАСЫЛЫМ ШЫҒАРЫЛЫМ 2026-12-22 11:00
    /calendar_cancel БАСЫЛЫМ ШЫҒАРЫЛЫМ
    confirmed сөзі болмаса, күн болжамды деп саналады. КЕЗЕҢ – деректер қай мерзімге: 2025, 2025-S1, 2025-Q4 не 2025-11. ШЫҒАРЫЛЫМ – қосқанда жазылған кезең немесе calendar.yaml файлындағы id.
    Ауыстырғанда және тоқтатқанда төменде себебі әр тілде бір жолдан жазылады, оны оқырмандар көреді:
    kk: …
    ru: …
    en: …
    Басылымдар: { $publications }
telegram-calendar-refused-unknown = Мұндай шығарылым жоқ. Күтілетіндері:
telegram-calendar-refused-known = Бұл шығарылым күнтізбеде бар; күнін /calendar_move өзгертеді.
telegram-calendar-refused-published = Бұл шығарылым жарияланып қойған.
telegram-calendar-refused-unchanged = Күнтізбеде онсыз да солай.
telegram-calendar-refused-reason = Себебін басылымның әр тілінде бір жолдан жазыңыз: «kk: …», «ru: …», «en: …».
telegram-calendar-overdue = Мына шығарылымдар жоспарланған еді, бірақ шыққан жоқ:
telegram-inline-more = Толығырақ ботта
telegram-inline-not-held = Бұл менде жоқ: не бар екенін көру
telegram-inline-open = Ботпен чатты ашу
