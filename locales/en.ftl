### Answers

## Numbers and periods
value-percent = { $value }%
value-points = { $value } pp
value-times = { $value } times
value-rank = Place { $value } of { $of }
value-index-points = { $value } index points
value-rate = { $value } { $unit }
quoted = “{ $text }”
breakdown = by { $dimension }
period = { $period }
period-end = end of { $period }
period-ends = at the end of each year
period-range = { $from }–{ $to }
period-half = half-year { $half } of { $year }
period-quarter = quarter { $quarter } of { $year }
date-hour = { $day }, { $clock } ({ $zone })
slice-total = total
excepted-group = { $name }
slice-all-but = total except { $without }
slice-without = { $slice } except { $without }
share-base = share of { $part } among { $base }
shares-total = share of the total
shares-base = share among { $base }
title-difference = difference between { $larger } and { $smaller }
title-difference-percent = { $first } compared with { $second }
title-ratio = ratio of { $first } to { $second }
title-sum = { $groups } together
more-lines = …and { $count } more
more-rows = …and { $count } more: all of them are in the file (“Download”).
more-rows-alone = …and { $count } more.
more-earlier = …and { $count } earlier: all of them are in the file (“Download”).
more-earlier-alone = …and { $count } earlier.
first-and-last = Only the first and the last year are shown; every year is in the file (“Download”).
first-and-last-alone = Only the first and the last year are shown.
share-total = share of { $part } in the total
label-share = share
label-since = since { $from }
label-all-years = by year

## Figures
change-up = increase
change-down = decrease
change-none = no change
extreme-highest = highest
extreme-lowest = lowest
extreme-place-highest = place { $place }, the highest first
extreme-place-lowest = place { $place }, the lowest first
largest-up = largest increase
largest-down = largest decrease
largest-either = largest change
beyond-above = above the number named
beyond-below = below the number named
operation-ratio = ratio
operation-average = average
context-change = Compared with { $before }: { $change }, { $direction }.
context-change-growth = Compared with { $before }: { $change } ({ $growth }), { $direction }.
context-unchanged = Compared with { $before }: no change.
context-none = No earlier figure is held to compare with.
context-growth = In per cent: { $growth }.
context-others = For comparison: { $others }.
rank-tied = The same value: { $others }.
rank-ends = First: { $first }. Last: { $last }.
computed-from = Computed ({ $rule }): { $operands }.
before-rounding = The difference is taken before rounding.
rule-share = part of the whole, in per cent
rule-change = later value minus earlier
rule-growth = change on the earlier value, in per cent
rule-difference = larger minus smaller
rule-difference-percent = first minus second, in per cent of the second
rule-ratio = first divided by second
rule-sum = sum
rule-average = mean over the years
rule-average-rates = plain mean of the yearly values
rule-average-parts = mean of the parts
rule-rank = place among all values, the highest first
rule-quotient = first divided by second
rule-remainder = whole minus part
note-whole-system = This indicator is not published by type of organisation: the figure is for all organisations together.
note-missing-slices = No value for this period: { $slices }.
note-missing-periods = No figure for { $periods }: computed without.
note-fewer-periods = These are all the years held, fewer than you asked for.
note-revised = Revised on { $day }: was { $value }.
note-revised-each = { $label } (on { $day }, was { $value })
note-revised-several = Revised: { $figures }.
note-old-period = There is nothing newer: { $period } is the latest year held, { $years ->
    [one] { $years } year
   *[other] { $years } years
} ago.
details-title = Full title: { $title }
details-counted = Computed from: { $title }
details-source = Data from: { $source }
details-definition = Definition: { $definition }
details-method = Method: { $method }
status-B = There is a break in the series here: compare with earlier figures with care.
status-D = The definition differs from that of the other figures.
status-E = This is an estimate.
status-F = This is a forecast of the office.
status-I = This value was imputed.
status-P = This figure is provisional.
status-U = This figure is of low reliability.
source-label = Source: { $source }
source-edition = Edition for { $period }, no release date stated
source-released = Edition for { $period }, released { $date }
source-metadata = metadata
citation-source = Source: { $source }, edition for { $period }.
citation-computed = computed from published figures

## What is not held
not-held-period = No figure for { $period }.
not-held-future = No forecasts here, only published figures.
not-held-code = No separate figures for “{ $code }”.
not-held-dimension = Not broken down by { $dimension }.
not-held-value = No separate figures for that { $dimension }.
not-held-slice = Not published together: { $slice }.
not-held-table = “{ $title }”: the publication names this table but does not contain it, so I have no figures from it.
not-held-finer = The figures are yearly; there are none for a quarter or a month.
not-held-operation = This cannot be computed from what is held.
not-computed-rates_added = These are rates, shares or averages: they cannot be added up.
not-computed-rates_averaged = A mean of rates over regions or groups would need the size of each of them, which I do not hold.
not-computed-parts_overlap = These groups may overlap: added up, some would be counted twice.
not-computed-years_added = Figures of several years cannot be added up here: the same would be counted again each year.
not-computed-single_value = One value alone is not enough for this.
not-computed-zero = One of the values is not above zero: no per cent or ratio of it can be told.
not-computed-not_ranked = There is nothing to rank here: name one of the regions or groups for which this indicator is published.
not-computed-not_per = This is not published per organisation and cannot be computed from what is held.
not-computed-changes_ranked = I do not work out where or when something changed least, only the largest changes.
not-computed-none_changed = There was no such change: no value moved that way over these years.
not-computed-none_beyond = There are none: no value is beyond the number named.
not-computed-rate_shared = This is a figure for each group by itself: the share of one group among another does not follow from it.
held-period = Held: { $period }.
held-periods = Held: { $first }–{ $last }.
held-some = Held: { $periods }.
held-breakdowns = Breakdowns held: { $dimensions }.
choice = Which of these do you mean?
unknown = I don’t hold that.
unknown-nearest =
    Nearest to your question:
    { $indicators }
unknown-held =
    What I know about:
    { $publications }

## Talk
help-hello = Hello!
help =
    Ask about official statistics in plain words, in Kazakh, Russian or English. I answer with the published figure, its source and its definition.

    Held at the moment:
    { $publications }

    For example: { $examples }. Then you can go on: “and in 2021?”, “by region”, “in per cent”.
help-thanks = You are welcome! If you need another figure, just ask.
language-ask = Which language should I answer in?
language-set = All right, I will answer in English.
language-kk = Қазақша
language-ru = Русский
language-en = English
pictures-ask = Charts can come with series, comparisons and rankings. Do you want them?
pictures-shown = All right, answers will come with charts where there is something to see.
pictures-hidden = All right, no more charts. To have them again, open /pictures.
glossary = Terms and the indicators that use them. Tap one to read its definition.
glossary-found = Terms found:
glossary-none = No such term. All terms:
glossary-search = To find a term, write a word of it after /terms or in your next message.
term-used-in = Used in: { $indicators }.
methodology-label = method note
methodology-missing = The publication has no method note of its own for this term. Its definition:
publications = This is what I hold:
publication-edition = Newest edition: for { $period }. Indicators: { $count }.
publication-figures = Key figures
publication-electronic_table = Electronic tables
publication-dynamic_table = Dynamic tables
publication-tables = The publication names them; I have no figures from them.
link-electronic_table = Electronic table. The publication names it; I have no figures from it.
link-dynamic_table = Dynamic table. The publication names it; I have no figures from it.
link-quality_report = Quality report of the survey.
link-system = Information and analysis system.
link-source = Official site.
calendar-title = Release calendar
calendar-release = { $publication }: { $period }
calendar-said = { $status } · { $origin }
calendar-tentative = date tentative
calendar-confirmed = date confirmed
calendar-published = published
calendar-published-on = published on { $date }
calendar-cancelled = cancelled
calendar-late = expected, not out yet
calendar-by-edition = according to the publication’s own calendar
calendar-by-source = according to the source of the data
calendar-by-operator = entered by the bot’s operator
calendar-moved = Moved; the date was { $date }
calendar-reason = Reason: { $reason }
calendar-none = I know of no planned dates.
calendar-none-month = I know of no releases in this month.
calendar-every-A = Appears once a year
calendar-every-S = Appears twice a year
calendar-every-Q = Appears every quarter
calendar-every-M = Appears every month
calendar-last = Newest edition: { $period }, no release date stated
calendar-last-on = Newest edition: { $period }, released { $date }
calendar-sites = The office announces its dates here:
vintages-no-editions = No earlier editions are held here: I cannot show what was published before.
vintages-none = I hold nothing that was published for this period.
vintages-unrevised = I have held this figure since { $day }; it has not been revised since.
vintages-held = from { $day }: { $value }
vintages-holds = from { $day } until now: { $value }
vintages-gone = The publication does not have this figure any more.
subscribe = What would you like to hear about? I will send a message when new figures come out.
subscribe-in-words = You can also say it in words, for example: “Subscribe me: { $example }”.
subscribed = Done, you are subscribed:
subscribed-already = You are already subscribed:
subscriptions-full = This chat already has { $most } subscriptions, which is the most there can be. End one to make room.
subscribe-which = Which of these would you like to hear about?
subscribe-nearest = You can subscribe to this instead:
subscribe-instead = I cannot subscribe you to that.
unsubscribe-which = Which subscription should I end?
unsubscribed = This subscription has ended:
unsubscribed-all = All subscriptions have ended, I will send nothing more:
unsubscribed-none = There are no subscriptions, so no notices are being sent to you.
unsubscribed-return = You can subscribe again at any time: /subscribe.
unsubscribed-still =
    You will still hear about it through this subscription:
    { $topics }
unsubscribed-wider =
    You have no subscription to just that, but you hear about it through this one:
    { $topics }
unsubscribed-other = You are not subscribed to that.
subscriptions = Your subscriptions:
subscriptions-none = To subscribe: /subscribe.
subscriptions-end = Tap a subscription to end it.
notices-when = Notices come { $rhythm }.
notices-quiet = Quiet hours: { $hours }.
notices-paused = Notices are paused: nothing is sent until you resume them.
topic-all = All new figures
rhythm-at-once = at once
rhythm-daily = once a day, at { $hour }
rhythm-weekly = once a week ({ $weekday }, { $hour })
quiet-none = none
quiet-hours = from { $from } to { $to }
notice-kind-figures = new figures
notice-kind-revisions = revised and withdrawn figures
notice-kind-dayBefore = a reminder on the day before
notice-kind-moved = moved and cancelled releases
notice-kind-corrections = corrections of earlier notices
notice-kinds-none = nothing
settings = Notice settings
settings-kinds = What: { $kinds }.
settings-rhythm = When: { $rhythm }.
settings-quiet = Quiet hours: { $hours }.
settings-zone = Hours are in { $zone }.
settings-kinds-ask = What should I tell you about? Tap to turn it on or off.
settings-rhythm-ask = When should notices come? Now: { $rhythm }. Once a day or a week, everything new comes together.
settings-quiet-ask = Nothing is sent during quiet hours; notices wait until they end. Now: { $hours }.
chosen = ✓ { $label }
privacy = What I keep about this chat:
privacy-chat = the number of the chat
privacy-no-language = language: not known yet
privacy-language = language: { $language } (as in the last message)
privacy-language-chosen = language: { $language } (chosen by you)
privacy-pictures-shown = charts: shown
privacy-pictures-hidden = charts: hidden
privacy-question = the last question I understood (so that I understand “and in the villages?”): “{ $question }”, { $at }
privacy-no-question = the last question I understood: none yet
privacy-subscriptions = subscriptions:
privacy-subscription = { $topic } (since { $day })
privacy-no-subscriptions = subscriptions: none
privacy-ended = ended subscriptions with their dates: { $count }
privacy-settings = notice settings: { $kinds }; when: { $rhythm }; quiet hours: { $quiet }
privacy-paused = notices paused since { $day }
privacy-deliveries = which notices were sent here and whether they arrived
privacy-messages = numbers of messages of the last 48 hours (so that I can correct an answer when you correct the question), the time of the last message, and a mark if the bot is blocked
privacy-not = I keep no names, and texts of messages only until they are answered. The words of a question I did not understand are kept for 30 days, and only once at least three chats have asked it in the same words; who asked is not kept.
privacy-forget = To delete all of this: /forget.
forget-ask = Delete everything I keep about this chat: language, last question, subscriptions and settings? It cannot be brought back.
forgotten = Everything is deleted: I keep nothing about this chat any more. If you write again, we start from the beginning.

## Notices
notice-release-new = New figures. { $release }
notice-release-revised = Figures revised. { $release }
notice-release-withdrawn = Figures taken back. { $release }
notice-release-indicators = Indicators changed. { $release }
notice-count-fresh = new figures: { $count }
notice-count-revised = revised: { $count }
notice-count-withdrawn = taken back: { $count }
notice-more = …and { $count } more { $count ->
    [one] figure
   *[other] figures
}.
notice-indicators-new = New indicators: { $indicators }
notice-indicators-discontinued = No longer published: { $indicators }
notice-indicators-redefined = Definition, unit or method changed: { $indicators }. Compare with earlier figures with care.
notice-next = Next release: { $date } ({ $status })
told-no-value = no figure
told-earlier = { $period } – { $value }
told-size = { $size }, { $growth }
told-revised = revised, { $period }: was { $before }, now { $after }
told-marked-set = { $period }: { $value }, unchanged, now marked “{ $after }”
told-marked-cleared = { $period }: { $value }, unchanged, no longer marked “{ $before }”
told-marked-changed = { $period }: { $value }, unchanged, marked “{ $after }” instead of “{ $before }”
told-withdrawn = taken back, { $period }: was { $value }
told-mark-B = break in series
told-mark-D = other definition
told-mark-E = estimate
told-mark-F = forecast
told-mark-I = imputed
told-mark-P = provisional
told-mark-U = low reliability
notice-correction = Correction. { $release }
notice-correction-why = This release was taken back; its figures no longer hold.
notice-correction-more = Other figures of it no longer hold either: { $count } more.
corrected-told = { $period }: { $value } – no longer holds
corrected-none = { $period }: it was reported that there is no figure, or that it was taken back
corrected-holds = What holds:
corrected-newest = Newest that holds:
corrected-nothing = I hold no other figure.
notice-day-before = New figures soon. { $release }
notice-moved = Release date changed. { $release }
notice-cancelled = Release cancelled. { $release }
notice-planned-again = Release planned again. { $release }

## Buttons
button-definition = Definition: { $term }
button-methodology = Method: { $term }
button-definition-short = Definition
button-methodology-short = Method
button-glossary = Terms
button-publications = Publications
button-source = Source
button-years = By year
button-chart = Chart
button-pictures-show = Show charts
button-pictures-hide = No charts
button-total = Total
button-newest = Newest figures
button-language = Language
button-help = Help
button-privacy = Your data
button-calendar = Calendar
button-calendar-coming = Coming up
button-calendar-all = All publications
button-month-before = ‹ { $month }
button-month-after = { $month } ›
button-subscribe = Subscribe
button-unsubscribe = Unsubscribe
button-subscribe-again = Subscribe again
button-subscribe-other = Something else
button-subscribe-more = Add a subscription
button-subscriptions = My subscriptions
button-settings = Settings
button-settings-kinds = What to tell
button-settings-rhythm = When
button-settings-quiet = Quiet hours
button-pause = Pause
button-resume = Resume
button-at-once = At once
button-daily = Daily
button-weekly = Weekly
button-forget = Delete everything
button-forget-confirmed = Yes, delete everything
button-forget-not = No, keep it
button-copy = Copy
button-files = Download
button-more = More…
button-back = ‹ Back
button-share = Share
button-report = This is wrong
button-notice-all = The whole publication
button-notice-unsubscribe = Unsubscribe: { $topic }
button-file-xlsx = Excel (XLSX)
button-file-csv = CSV
button-file-json = JSON-stat

## Files
export-sheet-data = Data
export-indicator-id = Indicator id
export-indicator = Indicator
export-slice = What is in the file
export-periods = Periods
export-period = Period
export-value = Value
export-unit = Unit
export-status = Status (SDMX)
export-origin = Published or computed
export-note = Note
export-definition = Definition
export-source = Source
export-publisher = Publisher
export-publication = Publication
export-licence = Licence
export-edition = Edition for
export-released = Released on
export-not-stated = not stated by the office
export-address = Address
export-computed = Computed by the bot from published figures.

### Telegram

telegram-command-start = Start: what can be asked
telegram-command-ask = Ask a question (handy in groups)
telegram-command-help = How to ask
telegram-command-language = Choose a language
telegram-command-pictures = Charts: on or off
telegram-command-publications = Publications held
telegram-command-calendar = When new figures come out
telegram-command-terms = Glossary of terms
telegram-command-source = Where the figures come from
telegram-command-subscribe = Subscribe to new figures
telegram-command-subscriptions = My subscriptions and settings
telegram-command-stop = End all subscriptions
telegram-command-privacy = What the bot stores
telegram-command-forget = Delete all that the bot stores

telegram-description = Ask about official statistics in plain words, in Kazakh, Russian or English. The bot gives the published figure with its unit, period and source, and explains the terms. If it does not hold a figure, it says so.
telegram-short-description = Official statistics in answer to your question, in Kazakh, Russian and English.

telegram-stale-button = This button no longer works. Please type your question.
telegram-unknown-command = There is no such command. Just type your question in plain words, or open /help.
telegram-only-written = I cannot listen to recordings. Please type your question.
telegram-place-in-words = I do not use locations. Please name the place in your question.
telegram-only-text = I only read text. Please type your question; /help shows what can be asked.
telegram-failed = Sorry, something went wrong and I could not answer. Please try again.
telegram-busy = I can’t answer right now. Please try again in a minute.
telegram-too-much = A moment, please: that was a lot at once. Let’s go on in half a minute.
telegram-no-file = There is nothing to put into a file.
telegram-only-administrators = Only administrators of the group can subscribe it or change its settings.
telegram-reported = Thank you. The operators have been told.
telegram-report = A reader says that this answer is wrong:
telegram-report-open = Open in the bot
telegram-notice = Notice { $id }: { $title }
telegram-notice-asks = It is ready for { $total } chats and waits for a yes.
telegram-notice-done = It has been sent. Delivered: { $delivered } of { $total }. Chats closed to the bot: { $gone }. Moved to a supergroup: { $moved }. Refused: { $failed }. Unknown: { $unknown }.
telegram-notice-stopped = It has stopped by itself after { $delivered } of { $total }: { $why }
telegram-notice-unknown = Nobody knows whether these messages arrived, as the bot broke down twice while sending them: { $count }.
telegram-notice-channel = It was not posted in the channel { $address }: { $why }. The bot has to be an administrator there who may post. Everybody else is told as usual; the next notice is tried there again.
telegram-calendar-edited = The calendar now says:
telegram-calendar-usage =
    The calendar is edited like this (the hour may be left out):
    /calendar_add PUBLICATION PERIOD 2026-12-15 11:00 confirmed
    /calendar_confirm PUBLICATION RELEASE
    /calendar_move PUBLICATION RELEASE 2026-12-22 11:00
    /calendar_cancel PUBLICATION RELEASE
    Without “confirmed” a date is tentative. PERIOD is what the figures are for: 2025, 2025-S1, 2025-Q4 or 2025-11. RELEASE is the period written when the release was added, or its id in calendar.yaml.
    To move and to cancel, give the reason on the lines below, one for each language, since readers are told:
    kk: …
    ru: …
    en: …
    Publications: { $publications }
telegram-calendar-refused-unknown = There is no such release. Those to come:
telegram-calendar-refused-known = This release is in the calendar already; /calendar_move gives it another date.
telegram-calendar-refused-published = This release is out already.
telegram-calendar-refused-unchanged = The calendar says so already.
telegram-calendar-refused-reason = Give the reason in every language of the publication, a line each: “kk: …”, “ru: …”, “en: …”.
telegram-calendar-overdue = These releases were planned and have not come:
telegram-inline-more = More in the bot
telegram-inline-not-held = I don’t hold that: see what I do hold
telegram-inline-open = Open the chat with the bot

## For operators
desk-releases = Releases
desk-releases-none = There are no releases yet.
desk-release-held = Waits for a decision since { $at }
desk-release-embargoed = Due { $at }
desk-release-current = Answers since { $at }
desk-release-superseded = Answered from { $at }, replaced since
desk-release-withdrawn = Withdrawn { $at }
desk-release-refused = Refused; received { $at }
desk-release-because = Accepted because: { $reason }
desk-button-accept = Accept { $id }
desk-button-confirm = Confirm { $id }
desk-button-confirm-sure = Yes, confirm { $id }
desk-button-refuse = Refuse { $id }
desk-button-refuse-sure = Yes, refuse { $id }
desk-accept-ask = Why is release { $id } right? Write the reason in reply to this message: it is kept, the release answers from then on, and it is announced at once.
desk-accept-ask-two = Why is release { $id } right? Write the reason in reply to this message: it is kept. Once another operator has confirmed it, the release answers and is announced at once.
desk-confirm-ask = Confirm it? It answers from then on, and is announced at once.
desk-yes = Yes
desk-yes-two = Two operators have to say yes.
desk-yes-said = Operator { $number } has said yes.
desk-yes-said-because = Operator { $number } has said yes: { $reason }
desk-yes-missing = One more operator has to say yes.
desk-yes-alone = There is only one operator: add a second one to ADMIN_IDS.
desk-yes-another = Your yes is kept. Another operator has to say yes as well.
desk-yes-again = You have said yes already. Another operator has to say it as well.
desk-accepted = The release is accepted and answers now.
desk-refuse-ask = Refuse release { $id }? Its data will be deleted.
desk-refused = Refused.
desk-too-late = That is done already, or things have changed.
desk-notices = Notices
desk-notices-none = There have been no notices yet.
desk-notice-release = { $id } · { $title }: new figures
desk-notice-correction = { $id } · { $title }: correction
desk-notice-dayBefore = { $id } · { $title }: release soon
desk-notice-moved = { $id } · { $title }: change of date
desk-notice-is-preparing = being prepared, chats so far: { $total }
desk-notice-is-waiting = waits for a yes, chats: { $total }
desk-notice-is-canary = going to a few first: { $delivered } of { $total }
desk-notice-is-sending = being sent: { $delivered } of { $total }
desk-notice-is-paused = paused: { $delivered } of { $total } delivered
desk-notice-is-cancelled = cancelled: { $delivered } of { $total } delivered
desk-notice-is-done = sent: { $delivered } of { $total } delivered
desk-notice-counts = Delivered: { $delivered } of { $total }. Chats closed to the bot: { $gone }. Moved to a supergroup: { $moved }. Refused: { $failed }. Unknown: { $unknown }.
desk-notice-open = Open
desk-notice-stopped = Stopped by itself: { $why }
desk-channel = Channel { $address } ({ $language })
desk-channel-waits = not posted yet
desk-channel-posted = posted
desk-channel-cancelled = not posted
desk-channel-failed = not posted: { $why }
desk-noticePreview = Preview
desk-noticeApprove = Send
desk-noticeApproveSure = Yes, send
desk-noticeApprove-ask = Send it? Chats: { $count }.
desk-noticeApprove-ask-first = Do you say yes? Chats: { $count }. It is sent once another operator has said yes as well.
desk-noticePause = Pause
desk-noticeResume = Go on
desk-noticeCancel = Cancel
desk-noticeCancelSure = Yes, cancel
desk-noticeCancel-ask = Send it to nobody any more? Chats still without it: { $count }.
desk-noticeOpen = Back
desk-noticeList = All notices
desk-sources = Sources
desk-sources-none = No source has been looked at yet.
desk-source-checked = Last checked { $at }
desk-source-changed = Last changed { $at }

## For operators: how the bot does
office-status = Sandar { $version }
office-status-since = Running since { $when }
office-status-editions = Publications: { $count }, indicators: { $indicators }
office-status-edition = • { $title }: { $period }, answering since { $day }
office-status-outbox = Deliveries to come: { $waiting }
office-status-outbox-due = Deliveries to come: { $waiting }; the first has been due since { $when }
office-status-leader-this = This replica leads
office-status-leader-other = Another replica leads
office-status-leader-none = No replica leads: no notices are sent, no sources are looked at
office-status-update = Last message handled: { $when }
office-status-no-update = No message has been handled yet
office-status-memory = Memory: { $megabytes } MB
office-misses = Asked in at least three chats and not understood:
office-miss = • { $form } (times: { $asked }, chats: { $chats })
office-misses-none = Nothing that several chats have asked is left without understanding.
office-reload-same = There is nothing new in the data directory.
office-reload-taken = The data directory was read; editions came of: { $publications }.
office-reload-broken = The data directory was not taken; what is held answers on:
office-number = { $number }
office-usage = How the bot was used: { $month }
office-usage-none = No questions were counted: { $month }.
office-usage-total = Questions: { $questions }. Answered: { $answered }; asked back: { $asked_back }; no figure held or not understood: { $refused }.
office-usage-publications = By publication
office-usage-publication = • { $title }: { $questions }, answered: { $answered }
office-usage-no-publication = about no publication in particular
office-usage-subscribers = Chats with subscriptions now: { $subscribers }
