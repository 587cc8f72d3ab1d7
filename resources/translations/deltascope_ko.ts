<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Deltascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions, for a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deltascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a small neural network think and learn: step through its forward and backward pass one node at a time, with every formula and every number; train it live; and watch its optimizer find a way down the loss surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityCanvas</name>
    <message>
        <source>Activations of each layer, before and after training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread {0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a bar or a line to choose a start: here you see how its activations are spread in each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation of all nodes and samples; each to its own height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation of all nodes and samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArenaWindow</name>
    <message>
        <source>Optimizer arena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a racer to see inside its update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save pictures, an animation or the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race could not go on: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>For example: train it three times. Which hidden nodes do the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comment for the class (shown where the file is opened):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} characters too many</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentNote</name>
    <message>
        <source>Click to change the comment, as Edit → Comment… does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} samples of {true} were taken for {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>The scenario is still being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every layer is frozen, so nothing can learn. Thaw one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero everywhere, so gradient descent cannot move these weights. Choose the perceptron criterion as loss, or sigmoid outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero everywhere, so nothing in front of hidden layer {layer} learns. Choose another activation there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thaw a layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesCanvas</name>
    <message>
        <source>Loss of every start over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a start: how its loss falls, and where it gets stuck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck above this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck above the dashed line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck: a row is wrong, whatever its loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle half of all starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the lines until it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start with seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0}: loss {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets of moderate size suit the learning rate; errors in per cent and logarithmic ones want them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examples that the network learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of similar size let one learning rate suit all weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change validation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change data seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scaling of targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the rows …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows to train on, {1} to validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} row to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows to train on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DivergenceWords</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the optimizer remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Reset to step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> “{offer}” was tried out: after it there are updates to step through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The best weights, those of epoch {best}, are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The weights kept, of update {update}, have a loss of {loss}; the best were those of epoch {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The weights kept, of update {update}, have a loss of {loss}: begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The last good weights, of update {update}, are kept; the best were those of epoch {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The last good weights, of update {update}, are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}: the learning rate {rate} is probably too large. In so large a network {smaller} was tried for {updates} updates on {rows} rows only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}: the learning rate {rate} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}: the first weights are huge, up to {weights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}: the inputs are huge, up to {inputs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}: from these first weights it does at smaller learning rates too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}. A smaller learning rate may help; trying it out would take too long here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in layer {layer}, and neither a smaller learning rate nor other weights help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss has grown from {first} to {now}: the learning rate {rate} is probably too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset and try {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset with {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardize the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario is still being prepared; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndWords</name>
    <message>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {right} of {total} training samples right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {share} of the validation samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {score} on validation data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The best validation loss, {loss}, was that of epoch {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The best loss, {loss}, was that of epoch {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The loss is higher than at first: try a smaller learning rate than {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The loss jumps up and down: try a smaller learning rate than {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> R² below 0.5 explains less than half of the targets&apos; spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> R² of 0 or less is no better than always giving the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The loss is still falling: Train goes on; a larger learning rate is faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Train goes on; New weights may end elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Dead, with slope 0 in every row: {nodes}. New weights may do better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Saturated, with hardly any slope: {nodes}. New weights may do better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The loss hardly falls any more: New weights may end elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged after {epochs}: every row is right, so the rule changes nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss goal is reached after {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finished after {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early: no better validation loss for {patience} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early: no better loss for {patience} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. The weights of epoch {best} are back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. After {epochs}: loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No straight line separates the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plane separates the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, so the perceptron rule never settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: it goes round in circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. With a hidden layer of another activation it can be learnt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>No term is called that.</source>
        <translation>그런 이름의 용어가 없습니다.</translation>
    </message>
    <message>
        <source>{language}: {names}</source>
        <translation>{language}: {names}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>다른 이름: {names}</translation>
    </message>
    <message>
        <source>See also: {terms}</source>
        <translation>관련 용어: {terms}</translation>
    </message>
</context>
<context>
    <name>EpochRow</name>
    <message>
        <source>Epoch that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an earlier epoch of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the losses fall again, from the first epoch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EquationView</name>
    <message>
        <source>{count} smaller terms, together {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyPicture</name>
    <message>
        <source>Family tree of the optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent: one step downhill for each pass over all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Opens the race “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction: where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size: how far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyTree</name>
    <message>
        <source>Family tree of the optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each optimizer took its idea from the one above it. Adam joins both sides. Click a name to see its race.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open a network or scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deltascope files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {file}. Its comment: {comment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the weights of a saved network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deltascope networks (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from {file}: {layers}. Other layers are drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from {file}: every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario is still being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export trained weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deltascope network (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported to {path}: the network was still being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the weights to {path}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {n} weights and biases to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deltascope scenario (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the set-up to {path}, without what was learnt. To keep that too, choose File → Export trained weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the picture to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the data to {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Replace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Search in any language</source>
        <translation>한국어나 영어로 찾기</translation>
    </message>
    <message>
        <source>A part of a name; Korean also by initial consonants, ㄱㅈㅊ</source>
        <translation>이름의 일부를 입력합니다. ㄱㅈㅊ처럼 초성만 입력해도 찾습니다.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>뜻풀이</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back to the term before</source>
        <translation>앞서 본 용어로</translation>
    </message>
    <message>
        <source>Not met in this program</source>
        <translation>이 프로그램에는 나오지 않음</translation>
    </message>
    <message>
        <source>Show “{place}”</source>
        <translation>“{place}” 보기</translation>
    </message>
</context>
<context>
    <name>GranularityBox</name>
    <message>
        <source>How far one step goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One computation of one node or weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of one kind in one layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole forward or backward pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both passes of one row of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One batch, and the weights change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once through all training rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds words on all pages; Enter goes on to the next place, Shift+Enter back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not part of the guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the guide has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} on other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <source>Show no more hints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramCanvas</name>
    <message>
        <source>Histogram of the losses of all starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study: each random start is trained on the same batches, and this histogram shows where they all end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck above {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}; stuck: a row is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss above {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or leaving sets the value, Escape leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {name}: “{text}” was not taken. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number from −{n} to {n}, such as −0.5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>{language} can&apos;t be shown: no font on this computer has its letters. Install one, such as the package {package} on Debian and Ubuntu, and start Deltascope again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} can&apos;t be shown: no font on this computer has its letters. Install one, and start Deltascope again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Kinds of layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the data: one node for each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nodes in this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the layer before: this kind of layer has as many nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of the output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes in the output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes in hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze: training leaves this layer&apos;s weights and biases as they are, so that what it has learnt stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout in hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H{number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaderboard</name>
    <message>
        <source>Racers at the update that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a racer to see inside its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss on all rows at the update that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the way travelled so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it still races, the first update with a loss at or below the threshold, that it never got there, or the update at which it left the finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, distance {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss left the finite numbers at update {0}: its learning rate is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss on all rows, which is measured now and then, was at or below the threshold at update {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss came down to the threshold at update {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>climbing away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss is {loss}, from {first} at the start: its learning rate is probably too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race is over; there is no threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss never came down to the threshold of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>racing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no threshold to reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not reached the threshold so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineCanvas</name>
    <message>
        <source>The loss along a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss along one direction appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of {0} of {1} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start, the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest to the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss on {0} of {1} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tangent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss or its slope here is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it falls to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it falls to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope 0: flat here, a gradient step goes nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step overshoots: the loss rises by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step lowers the loss by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step leaves the loss as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step lands where the loss is no longer finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step: loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along this line; {0} of the step lies off it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this line, {0} off it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of the last batch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click: take these weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossCanvas</name>
    <message>
        <source>Curves of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of every epoch appears here once training starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logarithmic axis gives every tenfold drop of the loss the same height, so that late progress stays visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: the samples that the network learns from. Validation: samples it never learns from; when their loss rises while training&apos;s falls, the network has begun to memorise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title} – {file} – Deltascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – Deltascope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchRows</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeshCanvas</name>
    <message>
        <source>Loss surface in space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss over two directions appears here, as a surface to be turned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag to turn · wheel to zoom · double-click to reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag to turn · wheel to zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeshView</name>
    <message>
        <source>The loss surface in three dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click: take these weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what exactly happened, to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameCombo</name>
    <message>
        <source>Type a part of the name, such as x2 h1.3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameEditing</name>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a node or an edge to inspect it, double-click to change its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thaw {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training leaves the weights and biases of a frozen layer alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>Set {parameter} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There the weights are not finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the best weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from weights of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} input, set by the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} inputs, set by the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are drawn before training starts; biases start at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has at most {n} layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put another hidden layer, like the last one, before the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change number of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thaw a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use matching output and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change first weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used now: this scenario brings its own weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeWords</name>
    <message>
        <source>{parameter} of {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edge}, piece {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piece {number}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Take the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learnt weights stay: these data have as many inputs and outputs. Train to go on with them, or start afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Deltascope. Your network is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on from epoch {now} to {last}. After a Reset it ends at {more}, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has the weights of the place that was clicked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepping is through row {row} alone now, from its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Only whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Still {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Pause (space) stops training; Step (→) then goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+→ steps a whole layer, ← goes back. Then Train (space) and watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click an edge to set its weight, or Reset (R) to see the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click an edge to set its weight, then Train (space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→) to compute the first node, or Train (space) to let it learn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairFlag</name>
    <message>
        <source>Use {activation} +
{loss}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do? Or a preset’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter do it    Esc close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fwd</source>
        <comment>forward</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bwd</source>
        <comment>backward</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grad</source>
        <comment>gradients</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upd</source>
        <comment>update</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: from the inputs to the outputs, sum and activation of every node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: one number for how wrong the outputs are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: each node&apos;s delta, from the outputs back to the first layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients: each weight&apos;s share in the loss, from input and delta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update: the optimizer moves every weight against its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayControl</name>
    <message>
        <source>Speed of playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop stepping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by itself, at this speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps are shown a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} / s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Preparing {title} …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetGallery</name>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>a race of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family tree of the optimizers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who took which idea from whom; each name opens its race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made races</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Races of the course, each set up so that one thing can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss as a formula in x, or in x and y; Enter takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the network in the main window, on its training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss of your own, typed as a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane in which the racers&apos; paths spread most (their first two principal components).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two weights vary, all others stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two random directions, each node&apos;s share scaled to its own weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raced on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface whose lowest point the optimizers look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has many weights, a map two directions: the rest is not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw two other random directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In x and y, or x alone, with + − * / ^ and functions such as sin, cos, exp, log, sqrt, abs, min, max. Enter takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in training, with {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Still racing on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceCanvas</name>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of its way lies off this map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceCurve</name>
    <message>
        <source>Curve of the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is being computed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceCurves</name>
    <message>
        <source>Loss curves of the racers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the race: every racer&apos;s loss appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceMap</name>
    <message>
        <source>Map of the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is being computed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value, or too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows {0} × shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows {0} × longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceSettings</name>
    <message>
        <source>Reset start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed puts the rows into other batches; all racers get the same ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the race is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss: the table tells which racer comes down to it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the picture to start all racers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the map to start all racers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each racer has a start of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights where you clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of the main window&apos;s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Leave it empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceTransport</name>
    <message>
        <source>First update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update back (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update on (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the race (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to any update; nothing is lost by going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the race (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many updates are shown a second: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceView</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more of the surface (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of the race again (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss: also shows the shape of the valley where the loss is small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One variable makes a curve, not a surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a network in the main window to race on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an optimizer to the race, in the list on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st principal component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd principal component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resulting move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look ahead by μ v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows {0} of the paths&apos; spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projection: up to {0} of the way lies off this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {0} off the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss of {0} of {1} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacerEditor</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this racer is called everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a gradient becomes a move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} rows at once: batch gradient descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row at a time: stochastic gradient descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} rows at a time: mini-batches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacerPanel</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a copy of the marked racer, to change one setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the marked racer out of the race (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than {0} racers can be told apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacerRows</name>
    <message>
        <source>Racers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No racers: add an optimizer below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes through all training data, in fast training the whole ones. The other figures are of this moment, also within an epoch (18.3); the curves show those of the ends of epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean loss over all training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training samples classified right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation samples classified right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²: the part of the targets&apos; variance that the network explains; 1 is perfect, 0 is as good as always saying the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionsCanvas</name>
    <message>
        <source>Decision regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shown row as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training row {row}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classified wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answer the network gives where appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong: {0} of the training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid.</source>
        <comment>short for validation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sample {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, classified wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted {0}  {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest outputs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outputs, the largest first:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionsPlot</name>
    <message>
        <source>Decision regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every label has a border of its own: choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a slice: these two features vary, and all others are as in the row that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice through row {row}; other rows can differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features that are not on the axes are as in this row. Rows in which they are otherwise can be right and yet lie in another colour.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegularizationSection</name>
    <message>
        <source>Regularization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the network as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that are counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label that is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scenario is still being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, after {epochs} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean squared error is in the square of the data&apos;s own units. R² is the part of the targets&apos; variance that the network explains: 1 is perfect, 0 is as good as always saying the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: how many of the samples taken for {name} are. Recall: how many of those that are were found. F1 is the harmonic mean of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: how many of those taken for a class are of it. Recall: how many of a class were found. F1: the harmonic mean of the two. All are means over the classes; a class that is never predicted counts as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on a cell shows its pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>used lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPictures</name>
    <message>
        <source>Step through row {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ready scenario: data, network and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>Compare runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a run to see its curve; click its name to mark it, double-click it or press F2 to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss instead of training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the losses of the ticked runs as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss curves of several runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move, wheel to zoom, double-click to see all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the runs back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs again that have just been forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this list; the network that is open stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs have different losses or data: their heights do not compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs with another loss or other data are not ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ is a loss of 0, drawn at the lower edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, reset with another learning rate, and train again:
each run appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a run in the list to see its curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs were trained without validation data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleChooser</name>
    <message>
        <source>Rows to step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row to step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next batch ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: {content}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Picture of the map or 3-D view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the loss curves…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race as an animation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers: surface and paths…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the race as an animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated picture (*.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save surface and paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no race yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss: mean over all training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race as an animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting the race, update by update …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Open or close this section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>What you do here can&apos;t be kept for the next start: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last session is still here: {session}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, epoch {epoch}, loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with an earlier session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pauses training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complete set-up to start from: data, network and training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the preset again, as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something differs from the preset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Training speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast training runs, in updates a second: slow motion shows every update, full speed learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} updates/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>The start with the next lower loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start with the next higher loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load start weights into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;trained weights into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No start chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a bar of the histogram or a line below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study first; then every start can be looked at here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0} epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}, then not finite at update {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a start first: click a bar or a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the weights that this start began with into the network, so that you can train it yourself, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the weights that it has now, after training, into the network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Training progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing {title} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {parameters} parameters · {updates} update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {parameters} parameters · {updates} updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts} · epoch {made_of_target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} updates/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of {target} epochs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update follows update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs. Pause to step through the next update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step applies the update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {shown} of {total} in this update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far one step goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to step through: training&apos;s next rows, or one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row to step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs: pause it to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to step through yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been shown yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where training starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only updates made by stepping can be taken back; Reset starts over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last step: Step applies the update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTransport</name>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to before the first step of this update (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was shown last (←); a whole layer with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the next part and show how (→); a whole layer with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the last step, just before the weights change (End)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>{feature}, scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} · {position} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean gradient of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted sum {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each input times its weight, plus the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each activation of the layer before times its weight, plus the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every gradient of the layer is averaged over the batch; shown is the largest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is frozen: all of its parameters stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deltas of the next layer come back along the weights, times the slope here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the loss grows with this sum. With this pair it is output minus target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the loss grows with this sum: the loss&apos;s slope times the activation&apos;s slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias has a constant input of 1, so its gradient is the delta itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in along this edge, times the delta of the node it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped in this pass, so no delta gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped in this pass: it hands on 0. Loss and accuracy are shown with all nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by dropout: divided by 1 − p, to make up for the nodes dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is zero everywhere here: no gradient gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off here, so its slope is zero and the delta stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off for this row: no gradient will get through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated: the slope is nearly zero, so little delta gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated: so far from zero, the curve is nearly flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs outside 0..1 count as the nearest probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One press computes one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows a row&apos;s whole pass; a step begins it afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {number} is made; the loss of its batch was {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next update is being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): updates once through all training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): one update, and the weights change at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): forward and backward pass of row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): the whole forward pass of row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): all nodes of {layer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): the first number of {layer} appears here with its formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step (→): {node} adds up its weighted inputs, and the formula appears here with its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoppingSection</name>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the best weights back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When training ends, however it ends, the weights of the best epoch replace the last ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patience {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change early stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyControls</name>
    <message>
        <source>&amp;Run study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sta&amp;rts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that every start is drawn by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario is still being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train every start on the same batches and see where each ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other starts and train them: chance plays a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyDisplay</name>
    <message>
        <source>{0}, seeds {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {0}, {1} % stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds from {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyFiles</name>
    <message>
        <source>Picture of the histogram…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the activations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of all starts (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyWindow</name>
    <message>
        <source>The study stopped: something unforeseen happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main window&apos;s network has the start weights of seed {0} now; undo there brings the ones before back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0} after {1} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main window&apos;s network has the weights of {0} now; undo there brings the ones before back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study of initial weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Stuck above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A start counts as stuck where its loss is above this line. You can also drag the line in the histogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto&amp;matic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the line back to where the rule has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck a&amp;bove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the first weights decide where training ends?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: train it from many random starts and see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} starts diverged: try a smaller learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} starts got stuck ({2} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} starts are above the line ({2} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss: best {0}, median {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: a row is wrong. Here a loss of 0 is no proof that all are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, the line that you have set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, a quarter of the loss of always answering the same ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, hardly better than always answering the same ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, twice the loss of the best start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceCanvas</name>
    <message>
        <source>Map of the loss surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss over two weights appears here, as a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click: take these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after update {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss there {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other weights differ from this map&apos;s by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click: take the weights of this place on the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceChoices</name>
    <message>
        <source>Click on the edge of the network whose weight the line is to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the network&apos;s edge that the horizontal axis is to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal: {0}. Now click on the edge for the vertical axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceNotes</name>
    <message>
        <source>flat: the loss is the same everywhere here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {0} of {1} × {1} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss of {0} of {1} rows, to save time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of the last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no validation rows: training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no batch yet: training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train to see the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these directions hold {0} + {1} of the path&apos;s variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the path&apos;s variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projection: {0} of the move lies outside this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the move lies outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} off this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimizer&apos;s path appears on the map once training starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights move while training, but the map is the slice through the network as it is now. The path is drawn as seen from above: {0} of the way from its start to here lies off this slice. Where the path is thin and dashed it is so far off that the colours below it are not the losses it met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>Weights from the loss surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from the loss curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no numbers to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceWords</name>
    <message>
        <source>Loss surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean loss over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start–now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path (PCA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start–now–best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line through the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the panel back into the window (Escape or Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the loss surface in a large window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line shows all three losses,
always at {0} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows are set aside for validation:
the training rows are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was trained on yet:
the training rows are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the loss is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss depends on every weight; a map can show two directions. 2 weights: those two vary. Random: all weights move, in two random directions; biases and frozen layers stay. Path (PCA): the two directions in which the path went furthest. Start–now–best: the plane through the first weights, those of now and the best so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One direction through the weights as they are now: along 1 weight, down the gradient, or from the start to now. The tangent&apos;s slope is what gradient descent goes by; the ring is where its next step lands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from above as a map, in three dimensions, or in one dimension, where slope and step can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logarithmic loss also shows the shape of the valley where it is small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the weight that the loss is drawn over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This weight varies; all others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on an edge of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the two weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the two weights that the map is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This weight varies along one side of the map; all others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on two edges of the network, first the horizontal one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line shows all of them: training, validation and last batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line has 201 points, and fewer where the network is very large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean loss over the training rows, over the validation rows, or over the last batch alone: what a stochastic gradient sees differs from batch to batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finer map is made while training rests, from coarse to fine; while it runs, 51 × 51 points at most keep up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw two other random directions (each node&apos;s share is scaled to its own weights, so that maps can be compared), or find the path&apos;s directions anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose loss, and how finely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all zooming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more of the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer at where the network is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start → now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downhill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main direction {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random direction {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the start to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steepest descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across that way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of the last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss: mean over {0} of {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way along the steepest descent (0: here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a random direction, as there is no gradient (0: here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the way from the start (0) to now (1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameters} {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⋯ {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nodes are folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias node of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the biases b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {value} ({raw})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign: orange negative, blue positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size, relative to the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row&apos;s loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piece {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (drawn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– (no update yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient ∂E/∂{symbol}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient for row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, piece {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old → new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight of each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scaled, input x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output in the data&apos;s units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target in the data&apos;s units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delta ∂E/∂z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: a is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept: a = f(z) · {factor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data decide how many outputs there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer has as many nodes as the layer before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer holds at most {n} nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a node to {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer keeps at least one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last node of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has at most {n} layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network from left to right. {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer}: {explanation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {rows} rows to train on: each update takes all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a gradient becomes a move of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small: how wrong the outputs are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes from epoch to epoch: r is the one that is set, n the number of epochs completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use matching output and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change epochs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoNotice</name>
    <message>
        <source>Undone: “{edit}”, and with it the training since then. The network is back at epoch {epoch}; Redo brings all of it back, up to epoch {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateDetailsPanel</name>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable or weight whose numbers are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: next would be update {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: update {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This racer has diverged: there is no such update. Go back to see the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is the mean over the rows {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>equation</name>
    <message>
        <source>{count} smaller, together {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>simulator</name>
    <message>
        <source>weighted sum z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalised value z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output a = γ z + β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean μ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum z, piece {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (largest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All or nothing: the node fires when its weighted sum is above zero. Its derivative is zero, so gradient descent cannot train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes the weighted sum on unchanged; the usual output for regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes any sum into 0..1, so that it reads as a probability. Its slope is at most 0.25, which makes deltas shrink from layer to layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hard sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sigmoid of three straight lines, quick to compute; beyond ±3 it is flat and no delta gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes any sum into −1..1; its outputs are centred on zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets positive sums through and cuts negative ones to zero; deltas pass unchanged wherever the node is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU, but negative sums leak through a little: a node never goes silent for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a negative sum leaks through; with 0 it is ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU for positive sums; negative ones bend smoothly towards −1, which keeps the outputs&apos; mean near zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where large negative sums end: the output never falls below −α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scaled ELU whose outputs settle at mean 0 and spread 1 from layer to layer; it wants LeCun&apos;s first weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum times its own sigmoid: a smooth ReLU that dips a little below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum times the tanh of its own softplus: like swish, but a little steeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rounded ReLU: always above zero, and its slope is the sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets a sum through by how far it stands above others of a normal distribution; the smooth ReLU of language models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns a layer&apos;s sums into probabilities that add up to 1: one class out of many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each node has a weight for every node before it and a bias; an activation makes its output of their sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each node has a weight for every node before it, and a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU whose slope for negative sums is learnt, one for each node; it starts at 0.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With PReLU each node has a weight for every node before it, a bias and a slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each node has several weighted sums and passes on the largest: the shape of its bends is learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With maxout each piece of a node has a weight for every node before it, and a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many weighted sums each node has; the largest one is its output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the numbers of each row to mean 0 and spread 1 over the layer&apos;s nodes, then scales and shifts each by what its node has learnt. It has no weights: deltas and signals stay of one size from layer to layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With layer normalisation each node has a gain and a shift, and no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added to the variance, so that nodes that are all alike are not divided by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error: large misses count much more than small ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the squared error: the textbook form, whose gradient is simply a − y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error: every miss counts by its size, so that a few wild rows do not rule the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute percentage error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute percentage error: a miss counts as a share of its target (0.1 is 10 %), so no target may be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared logarithmic error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared logarithmic error: ratios count, not differences; for targets that span many sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber&apos;s loss: squared for small misses, absolute for large ones, so that it is smooth and bears wild rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-cosh loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the square of small misses, the size of large ones. It is like Huber&apos;s loss, but smooth everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For yes-or-no outputs: being sure and wrong costs without limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one class out of many: only the right class&apos;s probability counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perceptron criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule: only rows that are classified wrong move the weights, by their own inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight starts at zero: all nodes of a layer then stay alike for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight starts at 0.1: deltas get through, but all nodes of a layer stay alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very small random weights: signals fade out in deeper networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the spread of signals and deltas even from layer to layer; made for tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier&apos;s rule with evenly spread weights; made for tanh and sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes up for the half of the signal that ReLU cuts off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He&apos;s rule with evenly spread weights; made for ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the spread of signals on their way forward; made for SELU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights at right angles, all of length 1: a layer turns its signals and does not stretch them, however deep the network is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent (SGD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes straight downhill: the gradient times the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update goes: too small crawls, too large overshoots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heavy ball: it keeps most of its last move, so that zig-zags cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last move is kept; 0.9 keeps 90 %, so that zig-zags cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov momentum (NAG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it brakes before the slope turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortens the steps of weights that have already moved a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first step of every weight is about η·sign(g): only the gradient&apos;s sign counts in it, not its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tiny number that keeps the division from blowing up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the step from the size of its own past moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long past squared gradients and moves are remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like Adagrad, but forgets old gradients, so that steps do not die out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first step of every weight is about 3.2 η·sign(g) with the usual decay: only the gradient&apos;s sign counts in it, not its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long past squared gradients are remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum for the direction and RMSProp for the step size, together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long past gradients are remembered (the direction).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long past squared gradients are remembered (the step size).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam, not corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam as many lecture notes write it: its first moves are three times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that also shrinks the weights a little at each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the share η λ off every parameter at each update, past the moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that looks ahead: this update&apos;s gradient counts a little more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth ψ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the look-ahead grows to its full size: ψ in 0.96^(t ψ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the sign only: steps grow while it stays and halve when it turns. The learning rate is the first step Δ₀ only: schedules and later changes of it do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RProp needs all rows at every update: it compares the signs of two gradients, and with mini-batches they change by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first step Δ₀ of each parameter and no more: RProp then finds its own step for each, which schedules and later changes of this number do not reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth η⁺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a step is multiplied by while the gradient&apos;s sign stays: η⁺.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrinkage η⁻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a step is multiplied by when the sign has changed: η⁻.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least Δ₋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step gets shorter than this: Δ₋.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest Δ₊</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step gets longer than this: Δ₊.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes only the sign of its momentum: every weight moves equally far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each parameter goes at each update, whatever its gradient&apos;s size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the kept mean counts in the sign (the direction).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long past gradients are remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate stays as it is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs over which the learning rate first grows in equal steps, so that the first, wild gradients move little; 0 starts at full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r / (1 + p n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrinks fast at first and then ever more slowly, and never reaches zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it shrinks: p in r/(1 + p n).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays the same for some epochs, then drops, again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs from one drop to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loses the same share in every epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes down along half a cosine wave: slowly, then fast, then slowly (Loshchilov and Hutter 2017, without restarts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs until it has come down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final share f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of it that is left then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rises to a large learning rate, which finds flat valleys, and falls to nothing, or a small share of it, which settles there (Smith 2018; along cosines, as PyTorch has it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the epochs in which it rises to the rate that is set: u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start share s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the learning rate to start with: s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end: f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 when exactly one of the two inputs is 1; no straight line separates the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 only when both inputs are 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 when at least one input is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 only when both inputs are 1: AND turned round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three round clouds of points, one a class; straight lines separate them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half circles that reach into each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ring around a disc of points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms that wind around each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points with two labels at once: right of the middle or not, inside the circle or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One wave of a sine with noise: the number y is to be predicted from x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy cubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve y = x³ − x with noise: the number y is to be predicted from x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 flowers of three species, told apart by four measurements (Fisher 1936).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>178 wines from three growers, told apart by 13 chemical measurements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>569 tumours, malignant or benign, told apart by 30 measurements of cell nuclei.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>442 patients: how far the disease goes in a year, from ten measurements (Efron and others 2004).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1797 handwritten digits as pictures of 8 × 8 grey pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round bowl with one minimum: the gradient points straight away from it everywhere, so only the size of the step matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ill-conditioned ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bowl that is 20 times as curved one way as the other: the gradient hardly points at the minimum, and plain descent zig-zags across while it crawls along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uphill one way and downhill the other: the gradient vanishes in the centre although it is no minimum, and along y it goes down without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steep walls around a long flat valley: a step that suits the valley is far too large on the walls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bent, banana-shaped valley: it is found at once, and then its floor is so flat that the way along it to the minimum takes thousands of updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four minima of the same depth: which one is reached depends on the start, and near the hill in the middle on the optimizer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bowl full of dents: nearly every start ends in a local minimum, and only speed or noise carries an optimizer over the next ridge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A narrow, winding ravine with a gentle slope along its floor: the steps must be small for its walls, and then they are tiny along the floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dip in flat land: far from it the gradient almost vanishes, and an optimizer that does not make its own steps larger stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve with a shallow and a deep valley: descent ends in the one it starts in, and only what rolls with momentum may cross the hill between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates in a bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four learning rates from the same start. Too small: it crawls. Right: it is there after a few updates. Too large: each step lands on the other side. Far too large: it climbs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates on a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign of the slope says which way to go, the learning rate how far. Too small: it crawls. Too large: it jumps to and fro over the valley and never settles. Far too large: it is thrown over the hill into the wrong valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different starts, different valleys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent goes downhill and so ends in the valley it starts in. Left of the hill that is the shallow one, a local minimum; right of it the deep one, the global minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four starts, four minima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau&apos;s function has four equally deep minima. Each corner leads to another one, although optimizer and learning rate are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling over the hill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All start above the shallow valley. Plain descent ends there; momentum has picked up enough speed to roll over the hill into the deep valley. NAG looks ahead and brakes in time, which is worse for once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch, mini-batch, stochastic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same network, start and learning rate. All rows give the true gradient and a smooth path, but each update costs most. A mini-batch guesses it from some rows and trembles a little; one row alone staggers, and yet gets down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven optimizers with their defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seven optimizers of the lecture with its defaults. Adagrad, RMSProp and Adam have hardly left: their small learning rates are made for networks, not for a bowl 14 wide. SGD is plain gradient descent here, since a function has no batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven optimizers, fitting learning rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seven with a learning rate that fits each: now all arrive. SGD zig-zags across, momentum swings round in a wide bow, Adagrad goes nearly straight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight optimizers on your network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The eight of the lecture with its defaults, from the weights your network has now. Gradient descent sees all rows at every update; the others get the same mini-batches in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum in a ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The walls are so steep that the learning rate must be small, and with it plain descent creeps along the floor. Momentum adds up the small pushes along the floor; NAG does so too and swings less from wall to wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving a saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near the middle of a saddle the gradient almost vanishes, and plain descent is held up there. RMSProp and Adam divide by the gradient&apos;s size, so that even a tiny slope takes them away; momentum gathers speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossing flat land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the land is flat the gradient is tiny. Plain descent, whose step is as small as the gradient, hardly moves; those that choose the step by the gradient&apos;s usual size walk on steadily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s bias correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s two means start at zero, so at first they are too small; bias correction makes up for that. Many lecture notes leave it out: then the divisor is far too small, and the first move is three times as long. Look inside update 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD and gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent takes the gradient over all rows. Stochastic gradient descent takes it over one: far cheaper for each update, but it staggers, for one row knows little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum keeps 90 % of its last move. Along the floor, where all gradients agree, the moves add up to ten times the speed; it overshoots and comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAG and momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAG takes the gradient where momentum is about to carry it. So it notices the far slope one move earlier, brakes, and overshoots less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad and SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad divides each variable&apos;s step by the size of its past gradients: shorter steps across, longer ones along. It goes nearly straight where SGD zig-zags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp and Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad never forgets: the huge gradients of the wall it starts on keep its steps tiny for ever. RMSProp forgets them within a few updates and walks on through the valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta and Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta forgets old gradients too, and takes the length of its step from its own past moves: it needs no learning rate that fits. It starts with tiny moves and speeds up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam, momentum and RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam takes its direction from momentum and its step from RMSProp. Momentum swings round in a wide bow; RMSProp goes straight but keeps trembling about the minimum; Adam swings little and comes to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW and Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW also takes a little off every parameter at each update. So it stops short of the minimum, nearer to zero. In networks that is wanted: smaller weights, less overfitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadam, Adam and NAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadam is Adam with NAG&apos;s look ahead: this update&apos;s gradient counts a little more, so that it brakes sooner and overshoots less than Adam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RProp and SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RProp asks each gradient for its sign only. A step grows by a fifth while the sign stays, and halves when it changes. So it speeds up along the floor, and the steepness of the walls does not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lion, momentum and RProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lion moves both variables by the same amount at every update, however steep the slope. It never slows down by itself: it runs past the minimum and comes back again and again, until a schedule makes its steps shorter. RProp&apos;s shrink by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features are used as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature is moved and stretched to mean 0 and standard deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To 0..1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature is moved and stretched to the range 0..1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalised value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain and shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of this row&apos;s numbers over all nodes of the layer before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far they are spread about it: the root of their variance, with ε added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in less the mean, in units of the spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s own gain and shift give it back the size that serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the loss grows with the normalised value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All deltas of the next layer, as this node moves its mean and spread; times the slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift is added to the output, so its gradient is the output&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The normalised value, times how fast the loss grows with the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delta of the largest sum, which alone reaches the output; the others get 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sum was not the largest, so nothing here changes the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A negative sum times how fast the loss grows with the activation; 0 above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient for the optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>velocity before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>velocity after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leap ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared gradients before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared gradients after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scaled gradient step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared moves before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared moves after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean gradient before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean gradient after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean square before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean square after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected mean square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the kept mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean that looks ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look-ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step by the sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interpolated mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nodes in a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of this layer&apos;s nodes that every training update leaves out, drawn anew for each row. No node can then rely on one other node, which counters overfitting. Loss and accuracy are shown with all nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows whose mean gradient makes one update. All rows at once give a smooth path; few rows give more, noisier updates an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often training goes through all training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from which the first weights and the order of the rows are drawn; the same number gives the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the data whose mean gradient makes one update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random starts are trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many epochs each is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the first start; the others have the numbers after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows that are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the points scatter around their shape, as a standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from which random data and the split are drawn; the same number gives the same rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that is kept aside, to see how the network does on rows that it was not trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 (λ₁)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight towards zero by the same amount, so that the useless ones end at zero: adds λ Σ|w| to the loss. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 (λ₂)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls large weights towards zero more than small ones: adds ½ λ Σ w² to the loss. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the share η λ off every weight at each update, past the optimizer and its memory. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortens a gradient that is longer than this to this length; its direction stays. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts each gradient number to between − this and + this, which can turn the direction. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without a better validation loss (training loss where no rows are kept aside) after which training stops. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much lower the loss must be to count as better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stops when its loss after an epoch is this low. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One node with a step decides whether both inputs are 1: two weights of 0.5 and a bias of −0.7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node of the AND gate with a bias of −0.2: now one input of 1 is enough to fire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAND gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AND gate with every sign turned round: it fires unless both inputs are 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR with one node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule has no chance here: no straight line separates the classes, and the weights go round in circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single node can solve XOR; four hidden nodes learn to, in front of your eyes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three clouds of points: without a hidden layer, softmax draws a straight border between each two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half circles that reach into each other: watch the border between them bend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ring around a disc of points: hidden nodes put straight lines together into a closed border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms wound around each other: the border has to follow every turn, so this takes more nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point answers two questions at once, so each output has a sigmoid and decides by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network predicts a number: watch its curve bend until it lies in the middle of the noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four measurements of a flower, three species: the network gives a probability for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thirteen measurements of a wine, three growers: a few nodes are enough once all are on one scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thirty measurements, malignant or benign: high accuracy, but look which errors are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten measurements predict how far the disease goes in a year; they tell only a part of it, so R² stays far below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of 8 × 8 pixels, ten digits: a network of real size learns to read in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A yes-or-no question needs exactly one output node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output layer needs exactly one node for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output layer needs exactly one node for each label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output layer needs exactly one node for each target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero, so gradient descent cannot train these weights: use the perceptron criterion, or sigmoid outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero, so gradient descent cannot train these weights: use identity or softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {activation} the output of a single node is always 1: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {activation} the output of a single node is always 1: use identity or softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over a single node {activation} gives the same number for every row, so that nothing in front of it learns: use it over two nodes or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of {activation} only reach values between {lower} and {upper}, and the targets may lie outside: use identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of {activation} are never negative, and the targets may be: use identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of {activation} never go below {lower}, and the targets may: use identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of {activation} never go above {upper}, and the targets may: use identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of {activation} only reach values between {lower} and {upper}, and the targets may lie outside: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of {activation} never go below {lower}, and the targets may: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no limits: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no upper limit: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no lower limit: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes up to {upper}: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes down to {lower}: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no limits: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no upper limit: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no lower limit: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes up to {upper}: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes down to {lower}: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax outputs add up to 1, so they can name only one label, and a row can have several or none: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax outputs add up to 1, which targets of a regression do not: use identity or softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets are scaled, and the percentage error then is a share of scaled numbers, not of the data&apos;s own: leave the targets unscaled, or use another loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The percentage error divides by the target, and a class&apos;s targets are 0 and 1: use cross-entropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets are scaled, and the logarithmic error then compares scaled numbers, not ratios of the data&apos;s own: leave the targets unscaled, or use another loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} has no limits: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} has no upper limit: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} has no lower limit: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} goes up to {upper}: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} goes down to {lower}: use softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy compares probabilities of classes; for numbers use mean squared error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} has no limits: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} has no upper limit: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} has no lower limit: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} goes up to {upper}: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} goes down to {lower}: use sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy asks each output a yes-or-no question of its own, but {activation} ties the outputs together: use categorical cross-entropy with softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs an output for each class: for a single one use binary cross-entropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the labels that a row has, so every output would grow towards 1: use binary cross-entropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} has no limits: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} has no upper limit: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} has no lower limit: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} goes up to {upper}: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} goes down to {lower}: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the right class&apos;s output, and {activation} outputs need not add up to 1, so all of them would grow towards 1: use softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron criterion asks on which side of its threshold a node is: use it with step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron criterion tells two classes apart; for numbers use mean squared error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;=&apos; is not allowed; type only what stands to the right of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known (did you mean {meant}?); functions are {functions}; constants are {constants}; variables are {variables}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; functions are {functions}; constants are {constants}; variables are {variables}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; write {number}{variable} for a product, {variable}^{number} for a power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; could belong below the fraction or beside it; write (1/2)*x or 1/(2*x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; could belong to the exponent or beside it; write (e^2)*x or e^(2*x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; could belong under the root or outside it; write sqrt( ) around all that stands under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; &apos;,&apos; separates the values of min and max, the decimal mark is &apos;.&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; a &apos;{missing}&apos; is missing before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; a number, x, y, a function or &apos;(&apos; must stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; it closes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a formula has at most {most} characters, this one has {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of thousands of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of this path is a file, not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above −1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_size of {label} must be {wanted}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character {place}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column} of {name} must span fewer sizes to be scaled, got {got} in row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a field twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an object with {count} fields, {most} are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the field {name} twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a number of more than {most} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {most} MB of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {most} escaped characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {most} lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {most} objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {most} texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {most} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a table. What can be opened are networks and scenarios that Deltascope saved, files that end in .json; in Python, data.from_arrays takes the rows of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than {most} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested more than {most} levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no Deltascope file: the field format must be {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8 text (byte {place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not complete, valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not complete, valid JSON (line {line}, column {column})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its symbolic links go round in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss is not finite at update {update} in layer {layer}, with learning rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deeply; at most {most} parentheses, signs, roots and exponents may stand in one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layer fits: the other network has {source} nodes, this one {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters are not finite at update {update} in layer {layer}, with learning rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets of {name} must be numbers, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets of {name} must be {wanted}, got one of more than 308 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets of {name} must be {wanted}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file would be larger than is allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula ends too early; a number, x, y, a function or &apos;(&apos; must stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula is empty; type one in x and y, such as x^2 + 3y^2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula uses neither x nor y; type for example x^2 + y^2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formula uses y alone; with one variable, write x in place of y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss is not finite: learning_rate is probably too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name cannot be used on this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network cannot be saved, for what it computes cannot be checked: with numbers as large as these weights, rounding alone may change it by any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has parameters that are not finite and cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network&apos;s outputs are not finite, so it cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network&apos;s outputs must be finite to be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number {text} may not stand right behind a value; write 2x or x*2 for a product, x^2 for a power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optimizer&apos;s memory is not finite at update {update} in layer {layer}; the gradient there is too large to be squared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output layer must have {n_outputs} units for {source}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the space allowed on this disk is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the two weights of a surface must differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no permission for this file or its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting {got}; the settings are: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this &apos;{text}&apos; is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this file is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no session that can be gone on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number is too large; the largest is 1.8e308</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be checked: with numbers as large as these weights, rounding alone may change it by any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be chosen for {source}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a layer of its own: use {made}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is masked, and there is no number to learn from: leave its row out, or fill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a known field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not as it must be, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {got}, but the weights give {computed}: the file was changed or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {got}: with it {input}, {value}, is scaled to a number that is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be 0 in the output layer, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be 0 or 1, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be 0 where a class has a single row, got {got} for {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be 0 with {optimizer}, which has a weight_decay of its own, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be &lt;= {most} for a network of {count:,} parameters, so that all of them fit into memory, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be True or False, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a class index in 0..{last}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a finite number &gt; 0, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a finite number, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a list, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a number, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a table of finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a text, as others are, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a text, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number &gt;= 1, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number or a text, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be an object, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be left out for a layer of type {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be left out for a {task} task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be left out for {task}, got {got} names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be left out, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be left out: {kind} has as many nodes as the layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be left out: {kind} has no {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be lower-case letters, digits, - and _, with a letter or digit first, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be one of {allowed}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be text on one line, without control characters, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be text without tabs and control characters, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be text, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be the network&apos;s own layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be true or false, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be valid Unicode text, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be yes or no, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be {count}, the number of outputs of {source}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be {newest}, got {got}: a newer program wrote this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be {wanted}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must differ between rows, got {got} in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must end in 1 node for a binary task, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must fit: layer {layer} of {source} cannot be taken by {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have a row of each class 0..{last}, got none of {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have a row of each class, got none of {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have as many outputs as inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at least one row and one column, got shape {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at least {min_length} characters, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at least {min_length} items, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at most {max_length} characters, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at most {max_length} items, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at most {most} numbers, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have at most {most} parameters together, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have one column for each of at least 2 labels, got {got} for {count} names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have rows of at least 2 classes, got class {got} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have rows of equal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have shape (n, {inputs}), got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have shape (n_samples, n_features), got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have shape ({rows}, k) for {task}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have shape ({rows},) for {task}, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {count} classes, got {got}: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {count} items, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {count} names, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {count} numbers for each node, got {got} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {count} numbers, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {count} rows, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must leave a row for training, got {got} for {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must leave a row of each class for training and for validation, got {got} for {rows} rows of {classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must suit {source}, whose targets are 0 and 1: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a hidden layer, and there is none, got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs its value in parentheses: {name}(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs its value in parentheses: {name}(x); its square is {name}(x)^2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes one value, got {got}; the decimal mark is &apos;.&apos;, not &apos;,&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes two or more values, such as {name}(x, 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner} has no setting {got}; it has: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}.{problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} after scaling ({target_scaling}); the data&apos;s own lie between {lowest} and {highest}: choose another scaling of the targets, such as none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{several} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is not allowed; use numbers, x, y, + - * / ^, ( and ), and functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is not allowed; use the parentheses ( and )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has no finite value for {names} between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>target_text</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>typed_numbers</name>
    <message>
        <source>A number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” can be read in two ways: type {1} or {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Nothing has been changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the edit again that was taken back last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the class is to do with this set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a saved network or scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ready scenario: data, network and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save set-up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data, network and settings, with a comment for the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from &amp;weights of…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let layers begin with what another saved network has learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export trained weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save structure and weights as JSON, for this and other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;picture of window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Deltascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything that can be done here by typing its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Deltascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs: pause it to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network learn until the number of epochs is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the same start weights, so that a run can be repeated exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new random start weights: another start may end in another valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal a whole layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a whole layer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just before the update is applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset panel positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel back in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger type everywhere, and the set-up hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer arena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session: {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {seed} of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, precision, recall, F1 and the confusion matrix, or R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the loss curves of this session&apos;s runs over one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Optimizer arena…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race optimizers from one start, on this network or on a surface of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Study of initial weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train hundreds of random starts at once, and see which get stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What everything is and does, with pictures and a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>용어집(&amp;G)</translation>
    </message>
    <message>
        <source>What the words of the field mean, in English and Korean, and where they are met</source>
        <translation>한국어와 영어로 된 용어의 뜻, 프로그램에서 볼 수 있는 곳</translation>
    </message>
    <message>
        <source>Network drawing</source>
        <translation>신경망 그림</translation>
    </message>
</context>
</TS>
