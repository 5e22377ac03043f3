### Ответы

## Числа и периоды
value-percent = { $value } %
value-points = { $value } п. п.
value-times = в { $value } раза
value-rank = { $value }-е место из { $of }
value-index-points = { $value } пункта индекса
value-rate = { $value } { $unit }
quoted = «{ $text }»
breakdown = разбивка: { $dimension }
period = { $period } год
period-end = конец { $period } года
period-ends = на конец года
period-range = { $from }–{ $to }
period-half = { $half }-е полугодие { $year } года
period-quarter = { $quarter }-й квартал { $year } года
date-hour = { $day }, { $clock } ({ $zone })
slice-total = всего
excepted-group = группы «{ $name }»
slice-all-but = всего, кроме { $without }
slice-without = { $slice }, кроме { $without }
share-total = доля группы «{ $part }» в общем числе
share-base = доля группы «{ $part }» в группе «{ $base }»
shares-total = доля в общем числе
shares-base = доля в группе «{ $base }»
title-difference = разница между «{ $larger }» и «{ $smaller }»
title-difference-percent = «{ $first }» по сравнению с «{ $second }»
title-ratio = отношение «{ $first }» к «{ $second }»
title-sum = { $groups } вместе
more-lines = …и ещё { $count }
more-rows = …и ещё { $count }: все — в файле («Скачать»).
more-rows-alone = …и ещё { $count }.
more-earlier = …и ещё { $count } более ранних: все — в файле («Скачать»).
more-earlier-alone = …и ещё { $count } более ранних.
first-and-last = Показаны только первый и последний годы; все годы — в файле («Скачать»).
first-and-last-alone = Показаны только первый и последний годы.
label-share = доля
label-since = с { $from } года
label-until = по { $to } год
label-all-years = по годам

## Показатель
change-up = рост
change-down = снижение
change-none = без изменений
extreme-highest = самое высокое значение
extreme-lowest = самое низкое значение
extreme-place-highest = { $place }-е место, начиная с самого высокого
extreme-place-lowest = { $place }-е место, начиная с самого низкого
largest-up = самый большой рост
largest-down = самое большое снижение
largest-either = самое большое изменение
beyond-above = выше названного числа
beyond-below = ниже названного числа
operation-ratio = соотношение
operation-average = в среднем
context-change = К { $before } году: { $change } — { $direction }.
context-change-growth = К { $before } году: { $change } ({ $growth }) — { $direction }.
context-unchanged = К { $before } году: без изменений.
context-none = Более ранних данных для сравнения нет.
context-growth = В процентах: { $growth }.
context-others = Для сравнения: { $others }.
rank-tied = Такое же значение: { $others }.
rank-ends = Первое место: { $first }. Последнее: { $last }.
computed-from = Рассчитано ({ $rule }): { $operands }.
before-rounding = Разница посчитана до округления.
rule-share = часть от целого, в процентах
rule-change = позднее значение минус раннее
rule-growth = изменение к раннему значению, в процентах
rule-difference = большее минус меньшее
rule-difference-percent = разница первого и второго, в процентах ко второму
rule-ratio = первое делить на второе
rule-sum = сумма
rule-average = среднее по годам
rule-average-rates = простое среднее годовых значений
rule-average-parts = среднее по группам
rule-rank = место среди всех значений, начиная с самого высокого
rule-quotient = первое делить на второе
rule-remainder = целое минус часть
note-whole-system = По видам организаций этот показатель не публикуется: здесь все организации вместе.
note-missing-slices = За этот период нет данных: { $slices }.
note-missing-periods = Данных за { $periods } нет: рассчитано без них.
note-fewer-periods = Показаны все годы, за которые есть данные: их меньше, чем вы просили.
note-revised = Пересмотрено { $day }; до этого – { $value }.
note-revised-each = { $label } ({ $day }, до этого – { $value })
note-revised-several = Пересмотрено: { $figures }.
note-old-period = Более новых данных нет: последние — за { $period } год, { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
} назад.
details-title = Полное название: { $title }
details-counted = Рассчитано по показателю: { $title }
details-source = Данные: { $source }
details-definition = Определение: { $definition }
details-method = Методология: { $method }
status-B = Здесь разрыв ряда: сравнивать с более ранними данными нужно осторожно.
status-D = Определение отличается от остальных данных.
status-E = Это оценка.
status-F = Это прогноз ведомства.
status-I = Это значение досчитано.
status-P = Это предварительные данные.
status-U = Надёжность этих данных низкая.
status-named-B = Разрыв ряда: { $labels }. Сравнивать с более ранними данными нужно осторожно.
status-named-D = Другое определение: { $labels }.
status-named-E = Оценка: { $labels }.
status-named-F = Прогноз ведомства: { $labels }.
status-named-I = Досчитано: { $labels }.
status-named-P = Предварительные данные: { $labels }.
status-named-U = Низкая надёжность: { $labels }.
source-label = Источник: { $source }
source-edition = Выпуск за { $period } год, дата выхода не указана
source-released = Выпуск за { $period } год, опубликован { $date }
source-metadata = метаданные
citation-source = Источник: { $source }, выпуск за { $period } год.
citation-computed = рассчитано по опубликованным данным

## Чего нет
not-held-period = За { $period } год данных нет.
not-held-future = Прогнозов здесь нет, только опубликованные данные.
not-held-code = «{ $code }»: отдельных данных нет.
not-held-dimension = Разбивки по признаку «{ $dimension }» нет.
not-held-value = Отдельных данных для такого значения («{ $dimension }») нет.
not-held-slice = Такое сочетание не публикуется: { $slice }.
not-held-table = «{ $title }»: эта таблица в публикации только названа, её цифр у меня нет.
not-held-finer = Данные только годовые, за квартал или месяц их нет.
not-held-operation = Из имеющихся данных это не посчитать.
not-computed-rates_added = Это доли, коэффициенты или средние величины: складывать их нельзя.
not-computed-rates_averaged = Чтобы усреднить такие величины по регионам или группам, нужна численность каждой из них, а её у меня нет.
not-computed-parts_overlap = Эти группы могут пересекаться: при сложении кто-то был бы посчитан дважды.
not-computed-years_added = Данные за разные годы здесь складывать нельзя: одно и то же было бы посчитано каждый год заново.
not-computed-single_value = Для такого расчёта мало одного значения.
not-computed-zero = Одно из значений не больше нуля: процентов и отношений от него не считают.
not-computed-not_ranked = Место здесь определить нельзя: назовите один из регионов или групп, по которым публикуется этот показатель.
not-computed-not_per = В расчёте на одну организацию этот показатель не публикуется, и посчитать его не из чего.
not-computed-changes_ranked = Где или когда изменилось меньше всего, я не считаю: нахожу только самые большие изменения.
not-computed-none_changed = Таких изменений не было: за эти годы ни одно значение не изменилось в эту сторону.
not-computed-none_beyond = Таких значений нет: ни одно не выходит за названное число.
not-computed-rate_shared = Это показатель для каждой группы отдельно: доля одной группы среди другой из него не следует.
held-period = Есть данные за { $period } год.
held-periods = Есть данные за { $first }–{ $last } годы.
held-some = Есть данные за { $periods } годы.
held-breakdowns = Есть разбивки: { $dimensions }.
choice = Что именно вы имеете в виду?
unknown = Такого показателя у меня нет.
unknown-nearest =
    Ближе всего к вопросу:
    { $indicators }
unknown-held =
    Я знаю вот о чём:
    { $publications }

## Разговор
help-hello = Здравствуйте!
help =
    Спрашивайте об официальной статистике обычными словами, по-казахски, по-русски или по-английски. Я отвечу опубликованной цифрой, с источником и определением.

    Сейчас у меня есть:
    { $publications }

    Например: { $examples }. Потом можно уточнять: «а в 2021 году?», «по регионам», «в процентах».
help-thanks = Пожалуйста! Если нужна ещё какая-то цифра, просто спросите.
language-ask = На каком языке вам отвечать?
language-set = Хорошо, отвечаю по-русски.
language-kk = Қазақша
language-ru = Русский
language-en = English
pictures-ask = К рядам, сравнениям и рейтингам могу прикладывать график. Показывать?
pictures-shown = Хорошо, буду прикладывать графики там, где есть что показать.
pictures-hidden = Хорошо, буду отвечать без графиков. Вернуть их можно командой /pictures.
glossary = Термины и показатели, в которых они используются. Нажмите на термин, чтобы прочитать определение.
glossary-found = Найденные термины:
glossary-none = Такого термина нет. Все термины:
glossary-search = Чтобы найти термин, напишите слово из него после /terms или следующим сообщением.
term-used-in = Используется в показателях: { $indicators }.
methodology-label = методологическое пояснение
methodology-missing = Отдельного методологического пояснения для этого термина в публикации нет. Определение:
publications = Вот что у меня есть:
publication-edition = Последний выпуск: за { $period } год. Показателей: { $count }.
publication-figures = Главное
publication-electronic_table = Электронные таблицы
publication-dynamic_table = Динамические таблицы
publication-tables = В публикации они только названы, их цифр у меня нет.
link-electronic_table = Электронная таблица. В публикации она названа, но её цифр у меня нет.
link-dynamic_table = Динамическая таблица. В публикации она названа, но её цифр у меня нет.
link-quality_report = Отчёт о качестве обследования.
link-system = Информационно-аналитическая система.
link-source = Официальный сайт.
calendar-title = Календарь публикаций
calendar-release = { $publication }: { $period }
calendar-said = { $status } · { $origin }
calendar-tentative = дата предварительная
calendar-confirmed = дата подтверждена
calendar-published = опубликовано
calendar-published-on = опубликовано { $date }
calendar-cancelled = выпуск отменён
calendar-late = ожидается, ещё не вышло
calendar-by-edition = по календарю самой публикации
calendar-by-source = по сведениям источника данных
calendar-by-operator = внесено оператором бота
calendar-moved = Дата перенесена, раньше было: { $date }
calendar-reason = Причина: { $reason }
calendar-none = Запланированных дат я не знаю.
calendar-none-month = О выпусках в этом месяце мне ничего не известно.
calendar-every-A = Выходит раз в год
calendar-every-S = Выходит раз в полугодие
calendar-every-Q = Выходит раз в квартал
calendar-every-M = Выходит раз в месяц
calendar-last = Последний выпуск: { $period }, дата выхода не указана
calendar-last-on = Последний выпуск: { $period }, вышел { $date }
calendar-sites = Даты выхода объявляет само ведомство:
vintages-no-editions = Прежних выпусков здесь нет: показать, что публиковалось раньше, я не могу.
vintages-none = За этот период опубликованных данных у меня нет.
vintages-unrevised = Эти данные у меня с { $day } и с тех пор не пересматривались.
vintages-held = с { $day }: { $value }
vintages-holds = с { $day } и сейчас: { $value }
vintages-gone = Сейчас этих данных в публикации нет.
subscribe = О чём вам сообщать? Когда выйдут новые данные, я пришлю сообщение.
subscribe-in-words = Можно и написать словами, например: «Подпишите меня: { $example }».
subscribed = Готово, вы подписаны:
subscribed-already = Вы уже подписаны:
subscriptions-full = У этого чата уже { $most } подписок, больше нельзя. Отмените какую-нибудь, и место освободится.
subscribe-which = На что именно вас подписать?
subscribe-this = Нажмите кнопку, и я пришлю сообщение, когда выйдут новые данные.
subscribe-nearest = Подписать можно вот на что:
subscribe-instead = Подписать на это не получится.
unsubscribe-which = Какую подписку отменить?
unsubscribed = Подписка отменена:
unsubscribed-all = Все подписки отменены, больше ничего не пришлю:
unsubscribed-none = Подписок нет, уведомления вам не приходят.
unsubscribed-return = Подписаться снова можно в любой момент: /subscribe.
unsubscribed-still =
    Но новости об этом по-прежнему будут приходить по подписке:
    { $topics }
unsubscribed-wider =
    Отдельной подписки на это нет, но новости об этом приходят по подписке:
    { $topics }
unsubscribed-other = На это вы не подписаны.
subscriptions = Ваши подписки:
subscriptions-none = Подписаться: /subscribe.
subscriptions-end = Чтобы отменить подписку, нажмите на неё.
notices-when = Когда приходят уведомления: { $rhythm }.
notices-quiet = Тихие часы: { $hours }.
notices-paused = Уведомления на паузе: пока вы её не снимете, ничего не придёт.
topic-all = Все новые данные
rhythm-at-once = сразу
rhythm-daily = раз в день, в { $hour }
rhythm-weekly = раз в неделю ({ $weekday }, { $hour })
quiet-none = нет
quiet-hours = с { $from } до { $to }
notice-kind-figures = новые данные
notice-kind-revisions = пересмотр и отзыв данных
notice-kind-dayBefore = напоминание накануне выхода
notice-kind-moved = перенос и отмена выхода
notice-kind-corrections = исправление ошибок в уведомлениях
notice-kinds-none = ничего
settings = Настройки уведомлений
settings-kinds = О чём: { $kinds }.
settings-rhythm = Когда: { $rhythm }.
settings-quiet = Тихие часы: { $hours }.
settings-zone = Часы указаны по времени { $zone }.
settings-kinds-ask = О чём сообщать? Нажмите, чтобы включить или выключить.
settings-rhythm-ask = Когда присылать уведомления? Сейчас: { $rhythm }. Раз в день или в неделю всё новое приходит вместе.
settings-quiet-ask = В тихие часы ничего не приходит, уведомления ждут их конца. Сейчас: { $hours }.
chosen = ✓ { $label }
privacy = Что я храню об этом чате:
privacy-chat = номер чата
privacy-no-language = язык: ещё не известен
privacy-language = язык: { $language } (по последнему сообщению)
privacy-language-chosen = язык: { $language } (выбран вами)
privacy-pictures-shown = графики: показываю
privacy-pictures-hidden = графики: не показываю
privacy-question = последний понятый вопрос (чтобы понять «а в селе?»): «{ $question }», { $at }
privacy-no-question = последний понятый вопрос: ещё не было
privacy-subscriptions = подписки:
privacy-subscription = { $topic } (с { $day })
privacy-no-subscriptions = подписки: нет
privacy-ended = отменённые подписки с датами: { $count }
privacy-settings = настройки уведомлений: { $kinds }; когда: { $rhythm }; тихие часы: { $quiet }
privacy-paused = уведомления на паузе с { $day }
privacy-deliveries = какие уведомления сюда отправлены и что с ними стало
privacy-messages = номера сообщений за последние 48 часов (чтобы исправлять ответ, когда вы исправляете вопрос), время последнего сообщения и отметка, если бот заблокирован
privacy-not = Имён я не храню, а тексты сообщений — только до ответа на них. Слова вопроса, который я не понял, храню 30 дней, и то лишь когда его в тех же словах задали не меньше чем в трёх чатах; кто спрашивал, не храню.
privacy-forget = Удалить всё это: /forget.
forget-ask = Удалить всё, что я храню об этом чате: язык, последний вопрос, подписки и настройки? Вернуть это будет нельзя.
forgotten = Всё удалено: об этом чате у меня больше ничего нет. Если напишете снова, начнём с начала.

## Уведомления
notice-release-new = Новые данные. { $release }
notice-release-revised = Данные пересмотрены. { $release }
notice-release-withdrawn = Данные отозваны. { $release }
notice-release-indicators = Изменения в показателях. { $release }
notice-count-fresh = новых значений: { $count }
notice-count-revised = пересмотрено: { $count }
notice-count-withdrawn = отозвано: { $count }
notice-more = …и ещё { $count } { $count ->
    [one] значение
    [few] значения
   *[many] значений
}.
notice-indicators-new = Новые показатели: { $indicators }
notice-indicators-discontinued = Больше не публикуются: { $indicators }
notice-indicators-redefined = Изменились определение, единица или методика: { $indicators }. Сравнивать с прежними данными нужно осторожно.
notice-next = Следующий выпуск: { $date } ({ $status })
told-no-value = значения нет
told-earlier = { $period } – { $value }
told-size = { $size }, { $growth }
told-revised = пересмотрено, { $period }: было { $before }, стало { $after }
told-marked-set = { $period }: { $value }, без изменений, теперь с пометкой «{ $after }»
told-marked-cleared = { $period }: { $value }, без изменений, пометка «{ $before }» снята
told-marked-changed = { $period }: { $value }, без изменений, вместо пометки «{ $before }» стоит «{ $after }»
told-withdrawn = отозвано, { $period }: было { $value }
told-mark-B = разрыв ряда
told-mark-D = другое определение
told-mark-E = оценка
told-mark-F = прогноз
told-mark-I = досчитано
told-mark-P = предварительно
told-mark-U = низкая надёжность
notice-correction = Исправление. { $release }
notice-correction-why = Этот выпуск отозван, его данные больше не действуют.
notice-correction-more = Больше не действуют и другие его значения: ещё { $count }.
corrected-told = { $period }: { $value } – больше не действует
corrected-none = { $period }: сообщалось, что значения нет или что оно отозвано
corrected-holds = Действует:
corrected-newest = Последнее действующее:
corrected-nothing = Другого значения у меня нет.
notice-day-before = Скоро новые данные. { $release }
notice-moved = Дата выхода изменилась. { $release }
notice-cancelled = Выпуск отменён. { $release }
notice-planned-again = Выпуск снова запланирован. { $release }

## Кнопки
button-definition = Определение: { $term }
button-methodology = Методология: { $term }
button-definition-short = Определение
button-methodology-short = Методология
button-glossary = Термины
button-publications = Публикации
button-source = Источник
button-years = По годам
button-chart = График
button-pictures-show = С графиками
button-pictures-hide = Без графиков
button-total = Всего
button-newest = Самые новые данные
button-language = Язык
button-help = Помощь
button-privacy = О ваших данных
button-calendar = Календарь
button-calendar-coming = Ближайшие
button-calendar-all = Все публикации
button-month-before = ‹ { $month }
button-month-after = { $month } ›
button-subscribe = Подписаться
button-unsubscribe = Отписаться
button-subscribe-again = Вернуть подписку
button-subscribe-other = Другое
button-subscribe-more = Добавить подписку
button-subscriptions = Мои подписки
button-settings = Настройки
button-settings-kinds = О чём сообщать
button-settings-rhythm = Когда
button-settings-quiet = Тихие часы
button-pause = Пауза
button-resume = Снять паузу
button-at-once = Сразу
button-daily = Раз в день
button-weekly = Раз в неделю
button-forget = Удалить всё
button-forget-confirmed = Да, удалить всё
button-forget-not = Нет, оставить
button-copy = Цитата
button-files = Скачать
button-more = Ещё…
button-back = ‹ Назад
button-share = Поделиться
button-report = Здесь ошибка
button-notice-all = Вся публикация
button-notice-unsubscribe = Отписаться: { $topic }
button-file-xlsx = Excel (XLSX)
button-file-csv = CSV
button-file-json = JSON-stat

## Файлы
export-sheet-data = Данные
export-indicator-id = Код показателя
export-indicator = Показатель
export-slice = Что в файле
export-periods = Периоды
export-period = Период
export-value = Значение
export-unit = Единица измерения
export-status = Статус (SDMX)
export-origin = Опубликовано или рассчитано
export-note = Примечание
export-definition = Определение
export-source = Источник
export-publisher = Издатель
export-publication = Публикация
export-licence = Лицензия
export-edition = Выпуск за
export-released = Дата выхода
export-not-stated = ведомством не указана
export-address = Адрес
export-metadata = Метаданные
export-computed = Рассчитано ботом по опубликованным данным.

### Telegram

telegram-command-start = Начало: о чём можно спросить
telegram-command-ask = Задать вопрос (удобно в группах)
telegram-command-help = Как спрашивать
telegram-command-language = Выбрать язык
telegram-command-pictures = Графики: показывать или нет
telegram-command-publications = Какие публикации есть
telegram-command-calendar = Когда выйдут новые данные
telegram-command-terms = Словарь терминов
telegram-command-source = Откуда взяты данные
telegram-command-subscribe = Подписаться на новые данные
telegram-command-subscriptions = Мои подписки и настройки
telegram-command-stop = Отменить все подписки
telegram-command-privacy = Что хранит бот
telegram-command-forget = Удалить всё, что бот хранит

telegram-description = Спросите об официальной статистике обычными словами: по-казахски, по-русски или по-английски. Бот приведёт опубликованную цифру с единицей измерения, периодом и источником и объяснит термины. Если нужных данных у него нет, он так и скажет.
telegram-short-description = Официальная статистика в ответ на ваш вопрос: на казахском, русском и английском.

telegram-stale-button = Эта кнопка больше не действует. Напишите вопрос словами.
telegram-unknown-command = Такой команды нет. Просто напишите вопрос обычными словами или откройте /help.
telegram-only-written = Я не распознаю голос и аудио. Напишите, пожалуйста, вопрос текстом.
telegram-place-in-words = Я не использую геопозицию. Назовите место словами прямо в вопросе.
telegram-only-text = Я понимаю только текст. Напишите вопрос словами; что можно спросить, показывает /help.
telegram-failed = Извините, произошла ошибка, и ответить не получилось. Попробуйте ещё раз.
telegram-busy = Сейчас не получается ответить. Пожалуйста, попробуйте ещё раз через минуту.
telegram-too-much = Минутку: слишком много вопросов сразу. Продолжим через полминуты.
telegram-no-file = Для файла нет данных.
telegram-only-administrators = Подписывать группу и менять её настройки могут только администраторы группы.
telegram-reported = Спасибо. Мы передали это операторам.
telegram-report = Читатель сообщает, что в этом ответе ошибка:
telegram-report-open = Открыть в боте
telegram-notice = Оповещение { $id }: { $title }
telegram-notice-asks = Оно готово для отправки (чатов: { $total }) и ждёт согласия.
telegram-notice-done = Оно разослано. Доставлено: { $delivered } из { $total }. Чаты, закрытые для бота: { $gone }. Перешли в супергруппу: { $moved }. Отклонено: { $failed }. Неизвестно: { $unknown }.
telegram-notice-stopped = Рассылка остановилась сама, доставлено { $delivered } из { $total }. Причина: { $why }
telegram-notice-unknown = Сообщения, о которых неизвестно, дошли ли они (бот дважды прервался во время их отправки): { $count }.
telegram-notice-channel = В канале { $address } его опубликовать не удалось: { $why }. Бот должен быть там администратором с правом публикации. Остальным оно уходит как обычно; следующее бот снова попробует опубликовать.
telegram-calendar-edited = Теперь в календаре так:
telegram-calendar-usage =
    Календарь правится так (час можно не указывать):
    /calendar_add ПУБЛИКАЦИЯ ПЕРИОД 2026-12-15 11:00 confirmed
    /calendar_confirm ПУБЛИКАЦИЯ ВЫПУСК
    /calendar_move ПУБЛИКАЦИЯ ВЫПУСК 2026-12-22 11:00
    /calendar_cancel ПУБЛИКАЦИЯ ВЫПУСК
    Без слова confirmed дата считается предварительной. ПЕРИОД – за что данные: 2025, 2025-S1, 2025-Q4 или 2025-11. ВЫПУСК – период, с которым его добавили, или его id в calendar.yaml.
    При переносе и отмене ниже указывается причина, по строке на каждом языке: её увидят читатели.
    kk: …
    ru: …
    en: …
    Публикации: { $publications }
telegram-calendar-refused-unknown = Такого выпуска нет. Ожидаются:
telegram-calendar-refused-known = Этот выпуск уже есть в календаре; дату меняет /calendar_move.
telegram-calendar-refused-published = Этот выпуск уже вышел.
telegram-calendar-refused-unchanged = В календаре уже так и стоит.
telegram-calendar-refused-reason = Укажите причину на каждом языке публикации, по строке: «kk: …», «ru: …», «en: …».
telegram-calendar-overdue = Эти выпуски были запланированы, но не вышли:
telegram-inline-more = Подробнее в боте
telegram-inline-not-held = Этого у меня нет: посмотреть, что есть
telegram-inline-open = Открыть чат с ботом

## Для операторов
desk-releases = Выпуски
desk-releases-none = Выпусков ещё нет.
desk-release-held = Ждёт решения с { $at }
desk-release-embargoed = Выйдет { $at }
desk-release-current = Действует с { $at }
desk-release-superseded = Действовал с { $at }, заменён
desk-release-withdrawn = Отозван { $at }
desk-release-refused = Отклонён; получен { $at }
desk-release-because = Принят, потому что: { $reason }
desk-finding-gone = Пропавших значений: { $gone } из { $held } ({ $percent } %).
desk-finding-jumps = Значения, отличающиеся от прежних в { $factor } раз и больше: { $values }.
desk-finding-broken = Проверка сообщает: { $message }
desk-button-accept = Принять { $id }
desk-button-preview = Показать { $id }
desk-button-confirm = Подтвердить { $id }
desk-button-confirm-sure = Да, подтвердить { $id }
desk-button-refuse = Отклонить { $id }
desk-button-refuse-sure = Да, отклонить { $id }
desk-accept-ask = Почему выпуск { $id } верен? Напишите причину в ответ на это сообщение: она сохранится, а выпуск начнёт действовать, и о нём сразу сообщат.
desk-accept-ask-two = Почему выпуск { $id } верен? Напишите причину в ответ на это сообщение: она сохранится. Как только выпуск подтвердит другой оператор, он начнёт действовать, и о нём сразу сообщат.
desk-confirm-ask = Подтвердить? Выпуск начнёт действовать, и о нём сразу сообщат.
desk-preview-chats = Так выпуск { $id } увидят подписчики публикации. Чаты, в которые придёт что-нибудь из него: { $count }.
desk-preview-first = Это первый выпуск публикации: о нём никому не сообщат.
desk-preview-nothing = Сообщать в нём не о чем.
desk-yes = Да, согласен
desk-yes-two = Нужно согласие двух операторов.
desk-yes-said = Оператор { $number } дал согласие.
desk-yes-said-because = Оператор { $number } дал согласие: { $reason }
desk-yes-missing = Нужно согласие ещё одного оператора.
desk-yes-alone = Оператор только один: добавьте второго в ADMIN_IDS.
desk-yes-another = Ваше согласие записано. Нужно согласие ещё одного оператора.
desk-yes-again = Вы уже дали согласие. Нужно согласие другого оператора.
desk-accepted = Выпуск принят и действует.
desk-refuse-ask = Отклонить выпуск { $id }? Его данные удалятся.
desk-refused = Отклонён.
desk-too-late = Это уже сделано, или положение изменилось.
desk-notices = Оповещения
desk-notices-none = Оповещений ещё не было.
desk-notice-release = { $id } · { $title }: новые данные
desk-notice-correction = { $id } · { $title }: исправление
desk-notice-dayBefore = { $id } · { $title }: скоро выпуск
desk-notice-moved = { $id } · { $title }: изменение даты
desk-notice-is-preparing = готовится, чатов пока: { $total }
desk-notice-is-waiting = ждёт согласия, чатов: { $total }
desk-notice-is-canary = сначала уходит в первые чаты ({ $first } из { $total }): доставлено { $delivered }; если всё хорошо, уйдёт остальным
desk-notice-is-sending = отправляется: { $delivered } из { $total }
desk-notice-is-paused = на паузе: доставлено { $delivered } из { $total }
desk-notice-is-cancelled = отменено: доставлено { $delivered } из { $total }
desk-notice-is-done = разослано: доставлено { $delivered } из { $total }
desk-notice-counts = Доставлено: { $delivered } из { $total }. Чаты, закрытые для бота: { $gone }. Перешли в супергруппу: { $moved }. Отклонено: { $failed }. Неизвестно: { $unknown }.
desk-notice-open = Открыть
desk-notice-refresh = Обновить
desk-notice-stopped = Остановилось само: { $why }
desk-stop-first = слишком много первых сообщений не дошло
desk-channel = Канал { $address } ({ $language })
desk-channel-waits = ещё не опубликовано
desk-channel-posted = опубликовано
desk-channel-cancelled = не опубликовано
desk-channel-failed = не опубликовано: { $why }
desk-noticePreview = Показать
desk-noticeApprove = Отправить
desk-noticeApproveSure = Да, отправить
desk-noticeApprove-ask = Отправить? Чатов: { $count }.
desk-noticeApprove-ask-first = Вы согласны? Чатов: { $count }. Оповещение уйдёт, когда согласие даст и другой оператор.
desk-noticePause = Пауза
desk-noticeResume = Продолжить
desk-noticeCancel = Отменить
desk-noticeCancelSure = Да, отменить
desk-noticeCancel-ask = Больше никому не отправлять? Ещё не получили чатов: { $count }.
desk-noticeOpen = Назад
desk-noticeList = Все оповещения
desk-sources = Источники
desk-sources-none = Ни один источник ещё не проверялся.
desk-source-checked = Проверен { $at }
desk-source-changed = Изменился { $at }

## Операторам: как дела у бота
office-status = Sandar { $version }
office-status-since = Работает с: { $when }
office-status-editions = Публикаций: { $count }, показателей: { $indicators }
office-status-edition = • { $title }: { $period }, отвечаю по ней с { $day }
office-status-outbox = Осталось доставить оповещений: { $waiting }
office-status-outbox-due = Осталось доставить оповещений: { $waiting }; первое ждёт с { $when }
office-status-leader-this = Ведущая копия бота – эта
office-status-leader-other = Ведущая копия бота – другая
office-status-leader-none = Ведущей копии нет: оповещения не рассылаются, источники не проверяются
office-status-update = Последнее сообщение обработано: { $when }
office-status-no-update = Сообщений ещё не было
office-status-memory = Память: { $megabytes } МБ
office-misses = Спрашивали не меньше чем в трёх чатах, но я не понял:
office-miss = • { $form } (раз: { $asked }, чатов: { $chats })
office-misses-none = Непонятых вопросов, которые задавали бы в нескольких чатах, нет.
office-reload-same = В каталоге данных нет ничего нового.
office-reload-taken = Каталог данных прочитан, пришли выпуски: { $publications }.
office-reload-broken = Каталог данных не принят, отвечаю по прежним данным:
office-number = { $number }
office-usage = Как пользовались ботом: { $month }
office-usage-none = Вопросов не было: { $month }.
office-usage-total = Вопросов: { $questions }. С ответом: { $answered }; с уточнением: { $asked_back }; данных нет или вопрос не понят: { $refused }.
office-usage-publications = По публикациям
office-usage-publication = • { $title }: { $questions }, с ответом: { $answered }
office-usage-no-publication = без определённой публикации
office-usage-subscribers = Чатов с подписками сейчас: { $subscribers }
