#pragma once

/// A JavaScript expression: what a screen reader cannot say of the page, as a text; an empty one if nothing. It chooses
/// the voice by the language of a text, and says the headers of a cell.
inline constexpr const char* whatAScreenReaderMisses = R"((() => {
    const bad = [];
    const start = element => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const chinese = text => /[\u4e00-\u9fff]/.test(text);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
        const parent = text.parentElement;
        const titles = parent.closest('nav, header');
        if (!/[a-z\u4e00-\u9fff]/i.test(text.data) || parent.closest('script, style'))
            continue;
        const voice = parent.closest('[lang]').lang.startsWith('zh');
        if ((chinese(text.data) ? !voice : voice && titles) && !bad.length)
            bad.push('has another language: ' + text.data.trim());
    }
    if (chinese(document.title) != document.documentElement.lang.startsWith('zh'))
        bad.push('has another language than its title');
    for (const table of document.querySelectorAll('article table:not([class])'))
        if (![...table.tHead.querySelectorAll('th')].some(cell => cell.textContent.trim()))
            bad.push('has a table without headers: ' + start(table));
        else if (!table.tHead.rows[0].cells[0].textContent.trim() && table.querySelector('tbody td:first-child'))
            bad.push('has rows without headers: ' + start(table));
    if (document.querySelector('details:not(:has(> summary:first-child))'))
        bad.push('has details that nothing opens');
    if (document.querySelector('.headerlink:not([aria-hidden])'))
        bad.push('has a heading with a sign in its name');
    return [...new Set(bad)].join('; ');
})())";
