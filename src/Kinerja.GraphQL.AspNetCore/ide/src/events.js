// Reads an event stream of the GraphQL-over-SSE protocol in its "distinct connections" mode:
// "next" events with one result each, then "complete".
export async function* readEvents(stream) {
  let event = '';
  let data = [];
  for await (const line of readLines(stream)) {
    if (line === '') {
      if (event === 'complete') return;
      if (event === 'next' && data.length > 0) yield JSON.parse(data.join('\n'));
      event = '';
      data = [];
    } else if (!line.startsWith(':')) {
      const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line);
      if (name === 'event') event = value;
      if (name === 'data') data.push(value);
    }
  }
}

async function* readLines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop();
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
