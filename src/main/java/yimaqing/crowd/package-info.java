/// Who waits in which queue, how much may be sent, and how slowly. Everything that is asked of the server comes in by
/// the [Entrance]: it takes a place in a queue of its own kind, or is refused at once. Example: three departments that
/// send files leave the [Queue#PUBLIC] as it was.
package yimaqing.crowd;
