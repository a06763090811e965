// Search in Chinese: the end of the search worker of MkDocs Material, to which tools/docs.sh appends it. The worker's
// lunr knows a word only by the spaces around it, and its trimmer takes Chinese characters off.
(function () {
    const chinese = /[\u3400-\u9fff]/;

    // Chinese has no spaces. So each run of its characters has a token for each place where a word may begin, which
    // goes on to the end of the run: the query asks for tokens that begin with its word. Latin words are as before.
    const words = lunr.tokenizer;
    const beginnings = part => chinese.test(part) ? [...part].map((_, at) => part.slice(at)) : [part];
    const parts = word => !chinese.test(word.toString()) ? [word] :
        word.toString().match(/[\u3400-\u9fff]+|[^\u3000-\u9fff\uff00-\uffef]+/g)
            .flatMap(beginnings).map(part => new lunr.Token(part, word.metadata));
    lunr.tokenizer = (text, metadata) => words(text, metadata).flatMap(parts);

    const trimmer = lunr.trimmer;
    lunr.trimmer = token => chinese.test(token.toString()) ? token : trimmer(token);
    lunr.trimmer.label = trimmer.label;

    // A query, too, is taken apart where Chinese begins or ends. The worker adds a * only at the end.
    const search = lunr.Index.prototype.search;
    lunr.Index.prototype.search = function (query) {
        return search.call(this, query
            .replace(/(\w)(?=[\u3400-\u9fff])/g, '$1 ')
            .replace(/([\u3400-\u9fff])(?=[\w\s]|$)/g, '$1* '));
    };
})();
